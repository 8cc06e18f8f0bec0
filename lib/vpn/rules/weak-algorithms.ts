import { gradedKeys, weaknessOf } from '../advice/weak-values'
import { isCertificationGateway } from '../china-certification'
import { parameterAt } from '../slots'
import { tunnelRule } from './rule'

/** One finding per weak value, with everyone who advises against it. */
export const weakAlgorithms = tunnelRule({
  id: 'weak-algorithm',
  severity: 'warning',
  source: [],
  check: ({ tunnel, facts, at }) => {
    // A China Certification gateway has one set of values; another rule says so.
    if (isCertificationGateway(facts.vpnGateway)) return []
    return gradedKeys.flatMap((key) => {
      const value = tunnel[key]
      const weakness = weaknessOf(key, value)
      if (!weakness) return []
      const { step } = parameterAt(at(key))
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
