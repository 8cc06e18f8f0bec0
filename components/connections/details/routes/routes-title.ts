/** The id of the heading over the routes, which stays whatever becomes of them. */
export const routesTitleId = 'routes-title'

/** For what goes with the route or the notice that it was asked from. */
export const focusRoutesTitle = () => document.getElementById(routesTitleId)?.focus()
