import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a package of Debian's. Only root can, and only where there is a mirror; false where it cannot be. */
export function installDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const get = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, timeout: 180_000 }).status === 0
  const packages = ['install', '-y', '--no-install-recommends', name]
  return get(...packages) || (get('update') && get(...packages))
}
