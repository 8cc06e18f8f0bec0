'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { chooseTheme, readTheme, subscribeTheme, type Theme } from './theme'

const options: readonly { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: 'system', label: 'System theme', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light theme', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark theme', icon: <Moon aria-hidden /> },
]

export function ThemeSwitch({ className }: { className?: string | undefined }) {
  const theme = useSyncExternalStore<Theme>(subscribeTheme, readTheme, () => 'system')
  return (
    <Segmented
      label="Theme"
      value={theme}
      onChange={chooseTheme}
      options={options}
      className={className}
    />
  )
}
