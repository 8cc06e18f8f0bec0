import 'server-only'
import { badConnectionId } from './connection-id'
import { done, failed, type Outcome } from './outcome'

/** The ID of a connection from an address; anything else is refused before anybody is asked. */
export function requireConnectionId(id: string): Outcome<string> {
  const bad = badConnectionId(id)
  return bad ? failed(bad) : done(id)
}
