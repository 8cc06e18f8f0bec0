import { fetchLaterControls } from '../controls/later-controls'
import { later } from '../later'
import { fetchLaterPanels } from '../panels/later-panels'

// Nothing was sent yet when the form is opened: they come while it is read.
const attempt = later(() => import('./attempt-notice').then((module) => module.AttemptNotice))
const changed = later(() =>
  import('./changed-elsewhere').then((module) => module.ChangedElsewhere),
)

export const AttemptNotice = attempt.Control
export const ChangedElsewhere = changed.Control

/** Fetches what comes later, so that it is there when it is needed, the network or not. */
export async function fetchLateParts(): Promise<void> {
  const notices = [attempt.bring(), changed.bring()]
  await Promise.all([
    import('./edit-review'),
    ...notices,
    fetchLaterControls(),
    fetchLaterPanels(),
  ])
}
