import { describe, expect, test } from 'vitest'
import { documentedNames, isWireGroup } from '../wire/documented-names'
import { readDiagnoses } from '../wire/read-diagnoses'
import { diagnosisCodes, diagnosisOf, isDiagnosisCode } from './diagnosis-codes'
import { explainDiagnosis } from './explain-diagnosis'

/** "Troubleshoot IPsec-VPN connection issues", column of API codes, in its order. */
const documented = [
  'PeerMismatch',
  'AlgorithmMismatch',
  'EncryptionAlgorithmMismatch',
  'AuthenticationAlgorithmMismatch',
  'DhGroupMismatch',
  'PskMismatch',
  'PeerIdMismatch',
  'DpdHashNotifyCompatibility',
  'DpdTimeout',
  'IkeVersionMismatch',
  'NegotiationModeMismatch',
  'NatTMismatch',
  'LifetimeMismatch',
  'SecurityProtocolMismatch',
  'EncapsulationModeMismatch',
  'AlgorithmCompatibility',
  'TrafficSelectorMismatch',
  'PfsMismatch',
  'CommitMismatch',
  'ProposalMismatch',
  'NegotiationFailed',
  'Phase1NegotiationTimeout',
  'Phase2NegotiationTimeout',
  'NoResponse',
  'ReceiveDeleteNotify',
  'NoExceptionFound',
]

test('all codes of the document are known, and no others', () => {
  expect(diagnosisCodes).toEqual(documented)
  expect(isDiagnosisCode('toString')).toBe(false)
})

describe.each(diagnosisCodes)('%s', (code) => {
  const { say, remedy, parameters } = diagnosisOf(code)

  test('has words and a remedy', () => {
    expect(say).toMatch(/^[A-Z].{15,}\.$/)
    expect(remedy.length).toBeGreaterThan(0)
    for (const step of remedy) expect(step).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('names only documented parameters', () => {
    for (const name of parameters)
      expect(documentedNames.includes(name) || isWireGroup(name), name).toBe(true)
  })
})

describe('a verdict', () => {
  test('says which value is whose', () => {
    const explained = explainDiagnosis({
      FailedReasonCode: 'AuthenticationAlgorithmMismatch',
      Severity: 'Critical',
      MismatchLocalParam: 'SHA256',
      MismatchRemoteParam: 'SHA',
    })
    expect(explained).toMatchObject({
      code: 'AuthenticationAlgorithmMismatch',
      severity: 'critical',
      look: 'both',
      parameters: ['IkeConfig.IkeAuthAlg'],
      mismatch: { say: 'Alibaba Cloud’s side has SHA256, your device has SHA.' },
    })
    const half = explainDiagnosis({ MismatchRemoteParam: 'SHA' })
    expect(half.mismatch?.say).toBe('Your device has SHA.')
    expect(explainDiagnosis({ FailedReasonCode: 'NoResponse' }).mismatch).toBeNull()
  })

  test.each([
    ['Critical', 'critical'],
    ['Warn', 'warning'],
    ['Normal', 'normal'],
    ['Grave', 'warning'],
    [undefined, 'warning'],
  ])('with the severity %s is %s', (Severity, severity) => {
    const said = Severity === undefined ? {} : { Severity }
    expect(explainDiagnosis({ FailedReasonCode: 'LifetimeMismatch', ...said }).severity).toBe(
      severity,
    )
  })

  test('with a code nobody has told us about keeps the words of the service', () => {
    const unknown = { FailedReasonCode: 'MoonPhase', FailedReason: 'The moon is full' }
    expect(explainDiagnosis(unknown)).toMatchObject({
      code: null,
      say: 'The moon is full',
      remedy: [],
    })
    expect(explainDiagnosis({}).say).toBe('The service gives no reason.')
  })

  test('about the pre-shared key never holds its values', () => {
    const [verdict] = readDiagnoses({
      VpnConnections: [
        {
          FailedReasonCode: 'PskMismatch',
          MismatchLocalParam: 'hunter2',
          MismatchRemoteParam: 'hunter3',
        },
      ],
    })
    expect(verdict).toEqual({ FailedReasonCode: 'PskMismatch' })
  })
})
