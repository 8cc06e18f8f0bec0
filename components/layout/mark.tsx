/** Two shores joined by a causeway; the same drawing as `app/icon.svg`. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        className="fill-accent-line"
        d="M0 16a16 16 0 0 1 16 16H7a7 7 0 0 1-7-7zM32 16A16 16 0 0 1 16 0h9a7 7 0 0 1 7 7z"
      />
      <path
        className="fill-none stroke-on-accent"
        strokeWidth="4"
        strokeLinecap="round"
        d="M8 24 24 8"
      />
    </svg>
  )
}
