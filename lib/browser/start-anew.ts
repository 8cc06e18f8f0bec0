let isUnderWay = false

/** Whether the page is being thrown away whatever is on it: nobody is asked whether to stay. */
export const isStartingAnew = (): boolean => isUnderWay

/** Leaves the page for a fresh one: somebody else is signed in now, and what was typed here is not theirs to see. */
export function startAnew(): void {
  isUnderWay = true
  window.location.assign('/connections')
}
