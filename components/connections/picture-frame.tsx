import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

type PictureFrameProps = {
  height: number
  sentence: string
  children: ReactNode
  className?: string | undefined
}

/** An SVG without a view box: one unit is one pixel, whatever the width. */
export function PictureFrame({ height, sentence, children, className }: PictureFrameProps) {
  const id = useId()
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-sentence`}
      width="100%"
      height={height}
      className={clsx('max-w-full', className)}
    >
      <title id={`${id}-title`}>The two sides of the connection</title>
      <desc id={`${id}-sentence`}>{sentence}</desc>
      {children}
    </svg>
  )
}
