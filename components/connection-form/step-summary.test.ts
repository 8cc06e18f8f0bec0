import { describe, expect, test } from 'vitest'
import type { TunnelText } from '@/lib/vpn/connection'
import { noFacts } from '@/lib/vpn/facts'
import { pictureOf } from '@/lib/vpn/picture'
import { checkConnection } from '@/lib/vpn/schema'
import { switchMode } from '@/lib/vpn/switch-mode'
import { formWith } from '@/lib/vpn/testing-form'
import { summaryOfStep } from './step-summary'

/** The summaries of a connection with two tunnels, the standby tunnel changed. */
function summaries(standby: Partial<TunnelText>, isBgp = false) {
  const { text } = switchMode(formWith(), 'dual')
  Object.assign(text.tunnels[1] ?? {}, standby)
  text.tunnelsBgpEnabled = String(isBgp)
  const { values } = checkConnection(text)
  const of = (step: Parameters<typeof summaryOfStep>[0]) =>
    summaryOfStep(step, values, pictureOf(values, noFacts))
  return { phase1: of('phase-1'), phase2: of('phase-2'), bgp: of('bgp') }
}

describe('the summary of a step with two tunnels', () => {
  test('speaks for both while they agree, whatever their keys and identifiers', () => {
    expect(summaries({ psk: 'a.key', localId: 'standby.example.com' })).toEqual({
      phase1: 'IKEv2 · aes256 · sha256 · group14 · 86400 s',
      phase2: 'aes256 · sha256 · group14 · 86400 s',
      bgp: 'Off',
    })
  })

  test('says that they differ, of the phase in which they do', () => {
    expect(summaries({ ikeLifetime: '3600' })).toMatchObject({ phase1: 'The tunnels differ' })
    expect(summaries({ ikeLifetime: '3600' }).phase2).toContain('aes256')
    expect(summaries({ ipsecGroup: 'disabled' })).toMatchObject({ phase2: 'The tunnels differ' })
  })

  test('names the one switch of BGP', () => {
    expect(summaries({}, true).bgp).toBe('On, both tunnels')
  })
})
