import { clsx } from 'clsx'
import { FlaskConical } from 'lucide-react'

type SandboxBannerProps = { text?: string | undefined; className?: string | undefined }

export function SandboxBanner({
  text = 'Sandbox: nothing here reaches Alibaba Cloud',
  className,
}: SandboxBannerProps) {
  return (
    <aside
      data-slot="sandbox-banner"
      aria-label="Sandbox"
      className={clsx('border-warning-line border-b bg-warning-soft text-warning-ink', className)}
    >
      <p className="mx-auto flex max-w-[90rem] items-start gap-2 px-4 py-1.5 font-medium text-xs sm:px-6">
        <FlaskConical aria-hidden className="size-4 shrink-0" />
        {text}
      </p>
    </aside>
  )
}
