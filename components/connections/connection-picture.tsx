import { clsx } from 'clsx'
import type { ConnectionStatus } from '@/lib/vpn/connection-status'
import type { Picture } from '@/lib/vpn/picture'
import { NarrowPicture } from './picture-narrow'
import { NarrowTwoTunnels } from './picture-two-narrow'
import { WideTwoTunnels } from './picture-two-wide'
import { WidePicture } from './picture-wide'

type ConnectionPictureProps = {
  picture: Picture
  /** How each of two tunnels stands; a form's do not stand yet. */
  standings?: readonly ConnectionStatus[] | undefined
  className?: string | undefined
}

/**
 * The two sides of a connection and the tunnels between them. Both layouts are drawn and the width
 * of the container shows one; text keeps its size, because a drawing stretches and never scales.
 */
export function ConnectionPicture({ picture, standings, className }: ConnectionPictureProps) {
  const { tunnels, sentence } = picture
  const [wide, narrow] = ['@[45rem]:block hidden', '@[45rem]:hidden']
  const one = { tunnel: tunnels[0], sentence }
  return (
    <div data-slot="connection-picture" className={clsx('@container', className)}>
      {tunnels.length > 1 ? (
        <>
          <WideTwoTunnels picture={picture} standings={standings} className={wide} />
          <NarrowTwoTunnels picture={picture} standings={standings} className={narrow} />
        </>
      ) : (
        <>
          <WidePicture {...one} className={wide} />
          <NarrowPicture {...one} className={narrow} />
        </>
      )}
    </div>
  )
}
