import { Search } from 'lucide-react'
import { TextInput } from './text-input'

type SearchFieldProps = {
  value: string
  placeholder: string
  maxLength?: number | undefined
  onType: (text: string) => void
}

/** The search of a toolbar, which it fills as far as the other controls let it. */
export function SearchField({ value, placeholder, maxLength, onType }: SearchFieldProps) {
  return (
    <div className="relative min-w-0 flex-1 basis-72 lg:max-w-md">
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-muted"
      />
      <TextInput
        type="search"
        aria-label="Search"
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        className="pl-8"
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  )
}
