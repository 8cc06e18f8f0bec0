import type { OwnRouteKind, RouteKind } from '@/lib/vpn/routes/gateway-route'

/** Each kind of route in words. */
export const kindWords: Readonly<
  Record<RouteKind, { readonly title: string; readonly one: string; readonly says: string }>
> = {
  policy: {
    title: 'Policy routes',
    one: 'policy route',
    says: 'By source and destination; the smaller priority is asked first. They go before all others.',
  },
  destination: {
    title: 'Destination routes',
    one: 'destination route',
    says: 'By destination alone; the longest prefix that fits is taken.',
  },
  learnt: {
    title: 'Learnt by BGP',
    one: 'learnt route',
    says: 'What your device announces. The gateway propagates it to the VPC by itself, where that is turned on.',
  },
}

/** What each kind is for, where one is chosen. */
export const kindNotes: Readonly<Record<OwnRouteKind, string>> = {
  policy: 'By source and destination: for protected data flows.',
  destination: 'By destination alone: for 0.0.0.0/0 on both sides.',
}

/** A weight in words. */
export const weightWords = (weight: number | undefined): string => {
  if (weight === undefined) return 'Not reported'
  return weight === 0 ? '0, standby' : `${weight}, active`
}
