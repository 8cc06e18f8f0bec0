/** Two shores joined by a causeway; the same drawing as `app/icon.svg`. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path className="fill-on-accent" d="M0 10h3a7 7 0 0 1 0 14H0zM32 10h-3a7 7 0 0 0 0 14h3z" />
      <path
        className="fill-none stroke-on-accent"
        strokeWidth="3"
        d="M6 15h20M12.500 15v7M19.500 15v7"
      />
    </svg>
  )
}
