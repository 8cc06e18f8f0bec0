import { PictureFrame } from './picture-frame'
import { cloudNames, Shore, Subnets, siteNames } from './picture-shore'
import { Road } from './picture-tunnel'
import type { TunnelText } from './picture-two-layout'
import { narrowLineMax, narrowPlaces, titleHeight } from './picture-two-places'
import { Gateways, NumberMark } from './picture-two-shore'
import { TitleAlong } from './picture-two-sign'
import { TextAlong } from './picture-two-text'
import { isDown, type TwoTunnelsProps } from './two-tunnels'

const idMax = 33
const textX = 84
/** How far the roads reach under the shores. */
const overlap = 12

const heightBefore = (texts: readonly TunnelText[], tunnel: number): number =>
  texts.slice(0, tunnel).reduce((sum, { height }) => sum + titleHeight + height, 0)

/** Two roads side by side, from the cloud above to the data centre below; made for 280 pixels and more. */
export function NarrowTwoTunnels({ picture, standings, className }: TwoTunnelsProps) {
  const { tunnels, sentence } = picture
  const { cloud, site, texts, roads, gap, height } = narrowPlaces(picture)
  const [top, bottom] = [cloud.height, cloud.height + gap]
  const shores = [
    { key: 'cloud', y: 0, places: cloud, names: cloudNames },
    { key: 'site', y: bottom, places: site, names: siteNames },
  ] as const
  return (
    <PictureFrame height={height} sentence={sentence} className={className}>
      {tunnels.map((tunnel, index) => (
        <Road
          key={tunnel.title}
          tunnel={tunnel}
          isDown={isDown(standings?.[index])}
          ends={{
            x1: roads[index] ?? 0,
            x2: roads[index] ?? 0,
            y1: top - overlap,
            y2: bottom + overlap,
          }}
        />
      ))}
      {shores.map(({ key, y, places, names }) => (
        <svg key={key} aria-hidden y={y} overflow="visible">
          <Shore title={tunnels[0][key].title} names={names} height={places.height} />
          <Gateways boxes={places.boxes} names={names} idMax={idMax} />
          <Subnets names={names} pills={places.pills} y={places.subnetsY} />
          {tunnels.map((tunnel, index) => (
            <NumberMark
              key={tunnel.title}
              tunnel={index}
              x={roads[index] ?? 0}
              y={key === 'cloud' ? places.height : 0}
              isKnown={tunnel[key].gatewayId !== undefined}
            />
          ))}
        </svg>
      ))}
      {tunnels.map(({ title = '' }, index) => (
        <g
          key={title}
          transform={`translate(${textX} ${top + titleHeight + heightBefore(texts, index)})`}
        >
          <TitleAlong tunnel={index} title={title} standing={standings?.[index]} />
          <g transform="translate(0 4)">
            <TextAlong text={texts[index]} max={narrowLineMax} />
          </g>
        </g>
      ))}
    </PictureFrame>
  )
}
