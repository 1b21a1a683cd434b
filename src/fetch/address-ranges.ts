/** What a special address is, in the words of messages. */
export type AddressKind =
  | 'loopback'
  | 'private'
  | 'metadata'
  | 'link-local'
  | 'shared'
  | 'multicast'
  | 'unspecified'
  | 'documentation'
  | 'transition'
  | 'reserved'

interface Range {
  readonly net: string
  readonly bits: number
  readonly kind: AddressKind
}

const range = (kind: AddressKind, ...nets: readonly string[]): readonly Range[] =>
  nets.map((written) => {
    const [net = '', bits = ''] = written.split('/')
    return { net, bits: Number(bits), kind }
  })

/**
 * Addresses that are no public host, from the special-purpose registries of IANA (RFC 6890 and its updates) and, first, the addresses at
 * which clouds hand out credentials to their machines. The first range that holds an address names it.
 */
export const RANGES: readonly Range[] = [
  ...range('metadata', '169.254.169.254/32', '169.254.170.2/32', '100.100.100.200/32', '168.63.129.16/32', '192.0.0.192/32'),
  ...range('metadata', 'fd00:ec2::254/128', 'fd20:ce::254/128'),
  ...range('unspecified', '0.0.0.0/8', '::/128'),
  ...range('loopback', '127.0.0.0/8', '::1/128'),
  ...range('private', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'),
  ...range('link-local', '169.254.0.0/16', 'fe80::/10', 'fec0::/10'),
  ...range('shared', '100.64.0.0/10'),
  ...range('documentation', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'),
  ...range('multicast', '224.0.0.0/4', 'ff00::/8'),
  ...range('transition', '192.88.99.0/24', '::/96', '2001::/32', '2002::/16', '64:ff9b:1::/48', '::ffff:0:0:0/96'),
  ...range('reserved', '192.0.0.0/24', '198.18.0.0/15', '240.0.0.0/4', '100::/64', '2001::/23', '5f00::/16'),
]

/** Each kind as a message tells it. */
export const KIND_WORDS: Readonly<Record<AddressKind, string>> = {
  loopback: 'the machine itself',
  private: 'a private network',
  metadata: "a cloud's metadata service",
  'link-local': 'a link-local network',
  shared: "a provider's inner network",
  multicast: 'a multicast group',
  unspecified: 'no host at all',
  documentation: 'a range for examples',
  transition: 'a tunnel to IPv4',
  reserved: 'a reserved range',
}
