'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Suspense } from 'react'
import { Button } from '@/components/ui/button'
import { stepsOf } from '@/lib/vpn/steps'
import { useFormModel } from './form-model'
import { useFormVariant } from './form-variant'

/** Back, Next, and on Review the one button that sends. */
export function FormFooter() {
  const { step, open, text } = useFormModel()
  const steps = stepsOf(text.tunnels.length)
  const { SendButton } = useFormVariant()
  const position = steps.findIndex(({ id }) => id === step)
  const [before, after] = [steps[position - 1], steps[position + 1]]
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-4">
      {before ? (
        <Button icon={<ArrowLeft aria-hidden />} onClick={() => open(before.id)}>
          Back
        </Button>
      ) : (
        <span />
      )}
      {after ? (
        <Button type="submit" variant="primary" icon={<ArrowRight aria-hidden />}>
          {`Next: ${after.title}`}
        </Button>
      ) : (
        <Suspense>
          <SendButton />
        </Suspense>
      )}
    </div>
  )
}
