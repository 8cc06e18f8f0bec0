import { expect, test } from 'vitest'
import { slotAt } from '@/lib/vpn/slots'
import { listedValues, wireSamples } from './parameter-words'
import { referenceSteps } from './reference-entries'

const samplesOf = (wanted: string) => {
  const entry = referenceSteps
    .flatMap(({ entries }) => entries)
    .find(({ name }) => name === wanted)
  return entry && wireSamples(entry).map(({ sample, isJson }) => [sample, isJson])
}

test('a parameter is shown as it is sent with one tunnel and with two', () => {
  expect(samplesOf('IkeConfig.IkeLifetime')).toEqual([
    ['IkeConfig={"IkeLifetime":86400}', true],
    ['TunnelOptionsSpecification.1.TunnelIkeConfig.IkeLifetime=86400', false],
  ])
  expect(samplesOf('EnableDpd')).toEqual([
    ['EnableDpd=true', false],
    ['TunnelOptionsSpecification.1.EnableDpd=true', false],
  ])
  expect(samplesOf('EnableTunnelsBgp')).toEqual([['EnableTunnelsBgp=false', false]])
  expect(samplesOf('Tags')).toEqual([['Tags.1.Key=…&Tags.1.Value=…', false]])
})

test('the values of a switch are as old as the switch', () => {
  const editions = (path: Parameters<typeof slotAt>[0], tunnelCount: number) =>
    listedValues(slotAt(path, tunnelCount).parameter).map(({ documented }) => documented)
  expect(editions('tunnelsBgpEnabled', 2)).toEqual(['today', 'today'])
  expect(editions('tunnels.0.bgpEnabled', 1)).toEqual(['both', 'both'])
})
