import { gradedKeys, weaknessOf } from '../advice/weak-values'
import { slotAt } from '../slots'
import { tunnelRule } from './rule'

/** One finding per weak value, with everyone who advises against it. */
export const weakAlgorithms = tunnelRule({
  id: 'weak-algorithm',
  severity: 'warning',
  source: [],
  check: ({ tunnel, facts, at }) => {
    // A China Certification gateway speaks IKEv1 only, so there is nothing to choose.
    const fixed = facts.vpnGateway?.type === 'NationalStandard'
    return gradedKeys.flatMap((key) => {
      const value = tunnel[key]
      const weakness = fixed && key === 'ikeVersion' ? undefined : weaknessOf(key, value)
      if (!weakness) return []
      const { step } = slotAt(at(key)).parameter
      const where = step === 'phase-2' ? 'Phase 2' : 'Phase 1'
      return [
        {
          paths: [at(key)],
          severity: weakness.severity,
          source: weakness.source,
          message: `${String(value)} in ${where}: ${weakness.because}`,
        },
      ]
    })
  },
})
