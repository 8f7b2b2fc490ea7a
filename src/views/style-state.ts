/**
 * The root of the page while none of these boxes is ticked. Only for `@media (scripting:none)`: wherever a rule with `:has()` holds, the browser looks for the box through the whole page
 * again and again, which costs a click a tenth of a second. The script says the same with classes.
 */
export function unticked(...boxes: readonly string[]): string {
  return `:root${boxes.map((box) => `:has(#${box}:not(:checked))`).join('')}`;
}
