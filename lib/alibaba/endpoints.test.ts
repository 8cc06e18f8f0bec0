import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { endpointFor, requireEndpoint } from './endpoints'
import { isKnownRegion, type RegionId, regionNames } from './regions'

const regions = Object.keys(regionNames).filter(isKnownRegion)

describe('the allow-list of regions', () => {
  it.each(['', 'cn-hangzhou ', 'CN-HANGZHOU', 'evil.example.com/x?', 'toString', '__proto__'])(
    'refuses %j',
    (region) => {
      expect(isKnownRegion(region)).toBe(false)
    },
  )

  it('leaves out the regions that are closed', () => {
    expect(isKnownRegion('ap-south-1')).toBe(false)
    expect(isKnownRegion('ap-southeast-2')).toBe(false)
  })

  it('names every region, and no two alike', () => {
    expect(regionNames['cn-shanghai']).toBe('China (Shanghai)')
    expect(new Set(Object.values(regionNames)).size).toBe(regions.length)
  })
})

describe('endpointFor', () => {
  it('gives each region a host of the vendor and nothing else', () => {
    for (const region of regions) {
      const endpoint = endpointFor(region)
      expect(endpoint.authority).toMatch(/^vpc(\.[a-z0-9-]+)?\.aliyuncs\.com$/)
      expect(endpoint).toMatchObject({ secure: true, port: 443, hostname: endpoint.authority })
    }
  })

  it('agrees with the map and the rule of the official client', () => {
    const official = createRequire(import.meta.url).resolve('@alicloud/vpc20160428')
    const source = readFileSync(official, 'utf8')
    for (const region of regions) {
      const mapped = source.match(new RegExp(`['"]${region}['"]:\\s*["']([^"']+)["']`))?.[1]
      expect(endpointFor(region).hostname).toBe(mapped ?? `vpc.${region}.aliyuncs.com`)
    }
  })

  it('prefers the override to every region', () => {
    const override = requireEndpoint('http://127.0.0.1:4010')
    const region: RegionId = 'eu-central-1'
    expect(endpointFor(region, override)).toEqual({
      secure: false,
      hostname: '127.0.0.1',
      port: 4010,
      authority: '127.0.0.1:4010',
    })
  })
})

describe('requireEndpoint', () => {
  it.each([
    ['http://localhost:4010', 'localhost', 4010],
    ['http://[::1]:4010/', '::1', 4010],
    ['http://127.9.8.7', '127.9.8.7', 80],
    ['https://vpc-vpc.cn-hangzhou.aliyuncs.com', 'vpc-vpc.cn-hangzhou.aliyuncs.com', 443],
  ])('accepts %s', (text, hostname, port) => {
    expect(requireEndpoint(text)).toMatchObject({ hostname, port })
  })

  it.each([
    'http://vpc.aliyuncs.com',
    'http://127.0.0.1.example.com',
    'http://0.0.0.0:4010',
    'http://localhost.example.com',
    'http://user:key@127.0.0.1',
    'http://127.0.0.1/path',
    'http://127.0.0.1/?a=1',
    'ftp://127.0.0.1',
    '127.0.0.1:4010',
    '',
  ])('refuses %j without repeating it', (text) => {
    expect(() => requireEndpoint(text)).toThrow(TypeError)
    expect(() => requireEndpoint(text)).not.toThrow(text === '' ? 'never' : text)
  })
})
