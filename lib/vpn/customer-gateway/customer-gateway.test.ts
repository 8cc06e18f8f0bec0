import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsAddress } from '@/lib/net/cidr'
import { formatIpv4, parseIpv4 } from '@/lib/net/ipv4'
import { problemOf } from '../problems'
import { readText, writeText } from '../values/text-codec'
import {
  addressAdvice,
  checkCustomerGatewayChange,
  checkNewCustomerGateway,
  writeCustomerGateway,
} from './check'
import { type CustomerGatewayText, customerGatewayFields, customerGatewayKeys } from './fields'
import { refusedRanges } from './peer-address'
import { customerGatewayProblems, customerGatewayWords } from './problems'
import { keyNamed, readCustomerGatewayBody, wireNameOf } from './read-body'

const valid = { ipAddress: '203.0.113.10' }
const errorOf = (changes: Partial<CustomerGatewayText>) => {
  const { errors, values } = checkNewCustomerGateway({ ...valid, ...changes })
  expect(values === undefined).toBe(Object.keys(errors).length > 0)
  return Object.values(errors).join(' ')
}

describe('an address', () => {
  test.each([
    ['100.63.255.255', true],
    ['100.64.0.0', false],
    ['100.127.255.255', false],
    ['100.128.0.0', true],
    ['126.255.255.255', true],
    ['127.0.0.0', false],
    ['127.255.255.255', false],
    ['128.0.0.0', true],
    ['169.253.255.255', true],
    ['169.254.0.0', false],
    ['169.254.255.255', false],
    ['169.255.0.0', true],
    ['223.255.255.255', true],
    ['224.0.0.0', false],
    ['239.255.255.255', false],
    ['240.0.0.0', true],
    ['254.255.255.255', true],
    ['255.0.0.0', false],
    ['255.255.255.255', false],
    ['10.0.0.1', true],
    ['203.0.113.10/32', false],
    ['203.0.113', false],
    ['peer.example', false],
  ])('%s is taken: %s', (ipAddress, taken) => {
    const error = errorOf({ ipAddress })
    expect(error === '').toBe(taken)
    if (!taken) expect(error).toContain(ipAddress)
  })

  test('is taken exactly outside the refused ranges', () => {
    const inRange = fc
      .constantFrom(...refusedRanges)
      .chain(({ range }) =>
        fc.nat({ max: 2 ** (32 - range.prefix) - 1 }).map((host) => range.address + host),
      )
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 0xffffffff }), inRange), (address) => {
        const refused = refusedRanges.some(({ range }) => containsAddress(range, address))
        expect(errorOf({ ipAddress: formatIpv4(address) }) === '').toBe(!refused)
      }),
    )
  })

  test.each(['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'])(
    '%s is private, which is worth knowing',
    (text) => {
      expect(addressAdvice(parseIpv4(text))).toContain(`${text} is private`)
    },
  )

  test.each(['172.15.255.255', '172.32.0.0', '11.0.0.0', '203.0.113.10'])(
    '%s is not private',
    (text) => expect(addressAdvice(parseIpv4(text))).toBeUndefined(),
  )
})

describe('an AS number', () => {
  test.each([
    ['1', ''],
    ['4294967295', ''],
    ['65010', ''],
    ['123.456', ''],
    ['45103', ''],
    ['45105', ''],
    ['0', 'outside 1 to 4294967295'],
    ['4294967296', 'outside 1 to 4294967295'],
    ['45104', 'Alibaba Cloud’s own'],
    ['0.45104', 'Alibaba Cloud’s own'],
    ['123.65536', 'is not an AS number'],
    ['AS65010', 'is not an AS number'],
  ])('%s: %s', (asn, message) => {
    const error = errorOf({ asn })
    if (message === '') expect(error).toBe('')
    else expect(error).toContain(message)
  })

  test('of two segments is sent plainly', () => {
    const { values } = checkNewCustomerGateway({ ...valid, asn: '123.456' })
    expect(writeCustomerGateway(values ?? {})).toEqual({
      IpAddress: '203.0.113.10',
      Asn: '8061384',
    })
  })
})

describe('a BGP key', () => {
  test.each([
    ['k', ''],
    ['~!`@#$%^&*()_-+={}[]|;:,.<>/"\'\\', ''],
    ['k'.repeat(64), ''],
    ['k'.repeat(65), '65 characters; the limit is 64.'],
    ['a b', 'Character 2 is a blank'],
    ['key ', 'Character 4 is a blank'],
    ['why?', 'Character 4 is a question mark'],
    ['密钥', 'Character 1 is outside ASCII'],
    ['a\u0007', 'Character 2 is outside ASCII'],
  ])('case %#', (authKey, message) => {
    const error = errorOf({ authKey })
    if (message === '') expect(error).toBe('')
    else expect(error).toContain(message)
  })

  test('is never repeated by what refuses it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), (authKey) => {
        const error = errorOf({ authKey: `${authKey} ?` })
        expect(error).not.toBe('')
        expect(error).not.toContain(authKey)
      }),
    )
  })

  test('shows itself nowhere but on the wire', () => {
    const { values } = checkNewCustomerGateway({ ...valid, authKey: 's3cret' })
    expect(JSON.stringify(values)).not.toContain('s3cret')
    expect(writeCustomerGateway(values ?? {})['AuthKey']).toBe('s3cret')
  })
})

describe.each(['name', 'description'] as const)('a %s', (key) => {
  test.each([
    ['x', ''],
    ['总部 – Zürich', ''],
    ['🛰'.repeat(100), ''],
    ['x'.repeat(101), '101 characters; the limit is 100.'],
    ['http://x', `A ${key} must not begin with http:// or https://.`],
    ['https://x', `A ${key} must not begin with http:// or https://.`],
    ['see http://x', ''],
    ['a\nb', 'Control characters'],
  ])('case %#', (text, message) => {
    const error = errorOf({ [key]: text })
    if (message === '') expect(error).toBe('')
    else expect(error).toContain(message)
  })
})

describe('a new customer gateway', () => {
  test('needs an address and nothing else', () => {
    expect(checkNewCustomerGateway({}).errors).toEqual({ ipAddress: 'IP address is needed.' })
    expect(errorOf({})).toBe('')
  })

  test('is told all its mistakes at once', () => {
    const text = { ipAddress: '1', asn: '0', name: 'http://', authKey: '?', resourceGroupId: 'x' }
    expect(Object.keys(checkNewCustomerGateway(text).errors).sort()).toEqual(
      Object.keys(text).sort(),
    )
  })

  test('is read back from what is sent', () => {
    const texts = fc.record({
      ipAddress: fc
        .nat({ max: 0xffffffff })
        .filter((a) => !refusedRanges.some(({ range }) => containsAddress(range, a)))
        .map(formatIpv4),
      asn: fc
        .integer({ min: 1, max: 4_294_967_295 })
        .filter((n) => n !== 45_104)
        .map(String),
      authKey: fc.string({
        unit: fc.constantFrom(...'abcXYZ019~!@#'),
        minLength: 1,
        maxLength: 64,
      }),
      name: fc.string({ unit: fc.constantFrom(...'ab zß中'), minLength: 1 }).map((t) => `n${t}n`),
    })
    fc.assert(
      fc.property(texts, (text) => {
        const { values } = checkNewCustomerGateway(text)
        const body = writeCustomerGateway(values ?? {})
        expect(readCustomerGatewayBody(body, 'create')).toEqual({ text, others: {}, errors: [] })
      }),
    )
  })
})

describe('a change', () => {
  const before = { name: 'a', description: '' }

  test('is what differs, and what differs alone', () => {
    expect(
      checkCustomerGatewayChange({ name: 'a', description: 'new', authKey: '' }, before).values,
    ).toEqual({ description: 'new' })
    expect(checkCustomerGatewayChange({ ...before, authKey: '' }, before).values).toEqual({})
  })

  test('takes nothing away', () => {
    const emptied = { name: 'Name cannot be taken away, only replaced.' }
    expect(checkCustomerGatewayChange({ name: '' }, before).errors).toEqual(emptied)
    expect(checkCustomerGatewayChange({ name: '' }).errors).toEqual(emptied)
  })

  test('does not reach what a customer gateway is for good', () => {
    expect(checkCustomerGatewayChange({ ipAddress: '1.2.3.4', asn: '1' }).values).toEqual({})
  })
})

describe('a body', () => {
  test('has whole numbers and texts; the rest is named', () => {
    expect(
      readCustomerGatewayBody(
        { Asn: 65010, IpAddress: ['1.2.3.4'], Name: null, Other: 1 },
        'create',
      ),
    ).toEqual({
      text: { asn: '65010' },
      others: { Other: 1 },
      errors: [{ parameter: 'IpAddress', message: 'Give a text.' }],
    })
    expect(readCustomerGatewayBody({ Asn: 1.1 }, 'create').errors).toHaveLength(1)
  })

  test('of a change says that address and AS number stay', () => {
    const { errors } = readCustomerGatewayBody({ IpAddress: '1.2.3.4', Asn: '1' }, 'modify')
    expect(errors.map(({ parameter }) => parameter)).toEqual(['IpAddress', 'Asn'])
    for (const { message } of errors) expect(message).toContain('can never be changed')
  })

  test('finds every field by its documented name', () => {
    for (const key of customerGatewayKeys) expect(keyNamed(wireNameOf(key))).toBe(key)
    expect(keyNamed('constructor')).toBeUndefined()
  })
})

describe('the words for a code', () => {
  test('name parameters that there are, and say what to do', () => {
    const names = [...customerGatewayKeys.map(wireNameOf), 'CustomerGatewayId']
    for (const { parameters, say, hint } of Object.values(customerGatewayProblems)) {
      expect(parameters.filter((name) => !names.includes(name))).toEqual([])
      for (const text of [say, hint]) expect(text).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  test('are those of customer gateways where a code means something else for connections', () => {
    expect(customerGatewayWords['Resource.QuotaFull']?.say).toContain('customer gateways')
    expect(problemOf('Resource.QuotaFull')?.say).not.toContain('customer gateways')
  })
})

test('every constraint states its limit, and every field its source', () => {
  for (const { value, source, help } of Object.values(customerGatewayFields)) {
    expect(value.constraint).toMatch(/\d|rg-/)
    expect(source.length).toBeGreaterThan(0)
    expect(help).toMatch(/\.$/)
  }
  const { codec } = customerGatewayFields.ipAddress.value
  const reading = readText(codec, '203.0.113.10')
  expect(reading.ok && writeText(codec, reading.value)).toBe('203.0.113.10')
})
