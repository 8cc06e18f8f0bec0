import { expect, test } from 'vitest'
import { statusChoice, statusIds } from './status-choices'

test('every status to choose is the one that its report comes to', () => {
  for (const id of statusIds) expect(statusChoice(id).id).toBe(id)
})
