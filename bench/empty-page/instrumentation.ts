/** Without it Turbopack, whose root is the repository, would take the product's. */
export function register() {}
