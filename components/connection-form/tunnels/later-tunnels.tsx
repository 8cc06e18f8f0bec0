'use client'

import { later } from '../later'

// Single-tunnel forms never load them.
const pairs = later(() => import('./tunnel-pairs').then((module) => module.TunnelPairs))

export const TunnelPairs = pairs.Control

/** Fetches what draws two tunnels, so that a step is whole when it is opened. */
export const fetchTunnels = (): Promise<void> => pairs.bring()
