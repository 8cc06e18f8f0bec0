import { clsx } from 'clsx'
import type { Picture } from '@/lib/vpn/picture'
import { NarrowPicture } from './picture-narrow'
import { WidePicture } from './picture-wide'

type ConnectionPictureProps = { picture: Picture; className?: string | undefined }

/**
 * The two sides of a connection and the tunnel between them. Both layouts are drawn and the width
 * of the container shows one; text keeps its size, because a drawing stretches and never scales.
 */
export function ConnectionPicture({ picture, className }: ConnectionPictureProps) {
  return (
    <div data-slot="connection-picture" className={clsx('@container', className)}>
      <WidePicture picture={picture} className="@[45rem]:block hidden" />
      <NarrowPicture picture={picture} className="@[45rem]:hidden" />
    </div>
  )
}
