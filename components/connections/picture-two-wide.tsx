import { PictureFrame } from './picture-frame'
import { cloudNames, Shore, Subnets, siteNames } from './picture-shore'
import { Road } from './picture-tunnel'
import { roadGap, wideLineMax, widePlaces } from './picture-two-places'
import { Gateways, NumberMark } from './picture-two-shore'
import { RoadSign } from './picture-two-sign'
import { TextAlong } from './picture-two-text'
import { isDown, type TwoTunnelsProps } from './two-tunnels'

const sideWidth = 250
const idMax = 27

/** Two roads, one below the other, from the cloud at the left to the data centre at the right. */
export function WideTwoTunnels({ picture, standings, className }: TwoTunnelsProps) {
  const { tunnels, sentence } = picture
  const { roads, texts, height, ...shores } = widePlaces(picture, sideWidth)
  const roadY = (tunnel: number) => roads[tunnel] ?? 0
  const sides = [
    { key: 'cloud', x: 0, inner: 0, portX: sideWidth, names: cloudNames },
    { key: 'site', x: '100%', inner: -sideWidth, portX: 0, names: siteNames },
  ] as const
  return (
    <PictureFrame height={height} sentence={sentence} className={className}>
      {tunnels.map((tunnel, index) => (
        <Road
          key={tunnel.title}
          tunnel={tunnel}
          isDown={isDown(standings?.[index])}
          ends={{ x1: '10%', x2: '90%', y1: roadY(index), y2: roadY(index) }}
        />
      ))}
      <svg aria-hidden x="50%" overflow="visible">
        {tunnels.map(({ title = '' }, index) => (
          <g key={title} transform={`translate(0 ${roadY(index)})`} textAnchor="middle">
            <RoadSign title={title} standing={standings?.[index]} />
            <g transform={`translate(0 ${roadGap})`}>
              <TextAlong text={texts[index]} max={wideLineMax} />
            </g>
          </g>
        ))}
      </svg>
      {sides.map(({ key, x, inner, portX, names }) => (
        <svg key={key} aria-hidden x={x} overflow="visible">
          <svg aria-hidden x={inner} width={sideWidth} overflow="visible">
            <Shore title={tunnels[0][key].title} names={names} height={height} />
            <Gateways boxes={shores[key].boxes} names={names} idMax={idMax} />
            <Subnets names={names} pills={shores[key].pills} y={shores[key].subnetsY} />
            {tunnels.map((tunnel, index) => (
              <NumberMark
                key={tunnel.title}
                tunnel={index}
                x={portX}
                y={roadY(index)}
                isKnown={tunnel[key].gatewayId !== undefined}
              />
            ))}
          </svg>
        </svg>
      ))}
    </PictureFrame>
  )
}
