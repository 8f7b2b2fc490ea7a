import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/**
 * The addresses among these that lie in the public internet, in the order given.
 *
 * Everything else is left out: private, loopback, link-local, shared (CGNAT), multicast, reserved, and IPv6 forms
 * that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64), since those can smuggle in a private one.
 *
 * @example publicAddresses([{ address: '127.0.0.1', family: 4 }]) // []
 */
export function publicAddresses(addresses: readonly LookupAddress[]): readonly LookupAddress[] {
  return addresses.filter((a) => isPublicAddress(a.address));
}

/** Whether an address written as IPv4 or IPv6 is globally routable unicast. False for anything unreadable. */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") is only ever written for local scopes.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  return ipaddr.parse(address).range() === 'unicast';
}
