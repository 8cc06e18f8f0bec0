import { portableKey, portableKeyLength } from '@/lib/vpn/portable-key'

/** `crypto.randomUUID` exists only on secure origins; `getRandomValues` exists on all. */
export function newClientToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function newPortableKey(): string {
  return portableKey(crypto.getRandomValues(new Uint8Array(portableKeyLength)))
}
