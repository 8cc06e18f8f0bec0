import { later } from '../later'

// The first step needs none of them: they come behind it, before anybody can have gone on.

const choice = later(() => import('./choice-control').then((module) => module.ChoiceControl))
const subnets = later(() => import('./subnets-control').then((module) => module.SubnetsControl))
const psk = later(() => import('./psk-control').then((module) => module.PskControl))
const tags = later(() => import('./tags-control').then((module) => module.TagsControl))
const token = later(() => import('./token-control').then((module) => module.TokenControl))

export const ChoiceControl = choice.Control
export const SubnetsControl = subnets.Control
export const PskControl = psk.Control
export const TagsControl = tags.Control
export const TokenControl = token.Control

/** Fetches all of them, so that a step is whole when it is opened. */
export async function fetchLaterControls(): Promise<void> {
  await Promise.all([choice, subnets, psk, tags, token].map(({ bring }) => bring()))
}
