import { describe, expect, it } from 'vitest'
import { addressKind, forbidden } from './address.ts'

describe('what an address is', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.3.9', 'loopback'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['10.0.0.5', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['fd12:3456::7', 'private'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['169.254.7.7', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['100.64.0.1', 'shared'],
    ['0.0.0.0', 'unspecified'],
    ['0.4.0.4', 'unspecified'],
    ['::', 'unspecified'],
    ['203.0.113.9', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['239.1.2.3', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['2002:7f00:1::', 'transition'],
    ['2001:0:1::', 'transition'],
    ['::7f00:1', 'transition'],
    ['64:ff9b:1::7f00:1', 'transition'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind)
  })

  it.each(['8.8.4.4', '172.32.0.1', '172.15.255.255', '100.128.0.1', '2606:4700::1', '2a00:1450:4001::200e', '11.0.0.0'])(
    '%s is public',
    (address) => {
      expect(addressKind(address)).toBe('public')
    },
  )

  it.each([
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a00:5', 'private'],
    ['::ffff:169.254.169.254', 'metadata'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['64:ff9b::808:808', 'public'],
  ])('%s is judged by the address inside it: %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind)
  })

  it('tells what is no address', () => {
    expect(addressKind('news.example')).toBeNull()
    expect(forbidden('news.example', true)).toBe('is no address')
  })
})

describe('what may be asked', () => {
  it('opens loopback and private addresses by setting, and nothing else', () => {
    for (const address of ['127.0.0.1', '::1', '10.1.1.1', 'fc00::1', '::ffff:10.1.1.1']) {
      expect(forbidden(address, false)).toMatch(/^is an address of /)
      expect(forbidden(address, true)).toBeNull()
    }
    for (const address of ['169.254.169.254', '169.254.1.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '2002:7f00:1::', 'fd00:ec2::254']) {
      expect(forbidden(address, true)).toMatch(/^is an address of /)
    }
  })
})
