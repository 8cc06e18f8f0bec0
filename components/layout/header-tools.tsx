'use client'

import { ThemeSwitch } from './theme-switch'
import { UserMenu } from './user-menu'

/** What stands at the end of the header on every page. */
export function HeaderTools() {
  return (
    <>
      <ThemeSwitch className="ml-auto" />
      <UserMenu className="-ml-3" />
    </>
  )
}
