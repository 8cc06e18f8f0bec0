/** The lightest page Next can serve: what every page of the product is compared with. */
export default function EmptyPage() {
  return <p>Empty</p>
}
