import 'server-only'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const keyAlphabet = `${digits}${letters}`

/** The marks by which the IDs of a region are known; *assumed* from the samples in the references. */
const marks: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'bp1',
  'cn-shanghai': 'uf6',
  'eu-central-1': 'gw8',
}

/** The ID of something new: its kind, the mark of its region and random characters. */
export function newResourceId(kind: 'vco' | 'vpn' | 'cgw' | 'tun', regionId: string): string {
  let id = `${kind}-${marks[regionId] ?? 'rnd'}`
  for (const byte of randomBytes(17)) id += digits.charAt(byte % digits.length)
  return id
}

/** A request ID: an upper-case UUID. Source: "CreateVpnConnection", response parameters. */
export function newRequestId(): string {
  return randomUUID().toUpperCase()
}

/** 16 random characters. Source: "CreateVpnConnection" (today), IkeConfig.Psk, its default. */
export function newPsk(): string {
  let key = ''
  while (key.length < 16) key += keyAlphabet.charAt(randomInt(keyAlphabet.length))
  return key
}
