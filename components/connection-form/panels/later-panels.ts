import { later } from '../later'

// The first step is drawn without them.
const subnets = later(() => import('./subnets-panel').then((module) => module.SubnetsPanel))

const presets = later(() => import('./preset-picker').then((module) => module.PresetPicker))
const notes = later(() => import('./bgp-notes').then((module) => module.BgpNotes))
const summary = later(() => import('../error-summary').then((module) => module.ErrorSummary))

export const SubnetsPanel = subnets.Control
export const PresetPicker = presets.Control
export const BgpNotes = notes.Control
export const ErrorSummary = summary.Control

/** Fetches the panels that come later, so that a step is whole when it is opened. */
export async function fetchLaterPanels(): Promise<void> {
  await Promise.all([subnets, presets, notes, summary].map(({ bring }) => bring()))
}
