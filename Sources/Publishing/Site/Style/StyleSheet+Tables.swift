extension StyleSheet {
  /// Tables, and what scrolls by itself.
  static let tables = """
    .scrolls { overflow-x: auto; position: relative; }
    details { margin: 1rem 0; }
    summary { cursor: pointer; color: var(--link); width: fit-content; }
    summary:hover { text-decoration: underline; }
    details[open] > summary { margin-bottom: .75rem; }
    .matrix { margin-top: 2rem; padding-top: 1rem; border-top: 2px solid var(--rule); }
    table { border-collapse: collapse; line-height: 1.4; }
    caption { text-align: left; font-weight: 700; padding: 0 0 .6rem; }
    th, td { text-align: left; vertical-align: top; padding: .45rem 1.5rem .45rem 0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--rule); font-weight: 700; }
    tbody th { font-weight: 400; }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    .number { text-align: right; white-space: nowrap; }
    .withheld { color: var(--muted); font-style: italic; text-align: right; }
    .plain { font-size: .9375rem; }
    .plain .promise { min-width: 18rem; }
    .dense { font-size: .8125rem; }
    .dense th, .dense td { padding: .2rem 1rem .2rem 0; }
    .groups { width: 100%; max-width: 36rem; }
    .rate-cell { display: flex; align-items: center; justify-content: flex-end; gap: 1rem; }
    .rate-cell span { min-width: 4.5rem; }
    .signs td:last-child { min-width: 20rem; max-width: 34rem; }
    .signs th { min-width: 12rem; max-width: 22rem; }
    .signs td.number { white-space: normal; min-width: 8.5rem; }
    .ruled { width: 100%; border-bottom: 2px solid var(--rule); }
    .ruled caption { font-size: 1.0625rem; }
    .ruled thead th { border-top: 2px solid var(--rule); padding-top: .6rem; font-size: .9375rem; }
    .ruled th, .ruled td { padding: .6rem 1.1rem .6rem 0; font-size: .9375rem; }
    .ruled .promise { min-width: 15rem; }
    .ruled .indicator { min-width: 11rem; }
    .ruled tbody td:nth-child(6) { font-weight: 700; }
    .ruled thead th.number { white-space: normal; }
    .ruled thead th.year { white-space: nowrap; }
    .ruled th:last-child, .ruled td:last-child { padding-right: 0; }
    sup { font-size: .75em; line-height: 0; padding-left: .15em; }
    sup a { text-decoration: none; }
    @media screen and (min-width: 45.01rem) {
      .ruled { min-width: 62rem; }
    }
    @media screen and (max-width: 45rem) {
      .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks th, .stacks td {
        display: block; min-width: 0; max-width: none;
      }
      .stacks.signs th, .stacks.signs td { min-width: 0; max-width: none; }
      .stacks thead {
        position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      }
      .stacks tbody tr { padding: .9rem 0; border-top: 1px solid var(--line); }
      .stacks tbody tr > * { padding: .15rem 0; border: 0; }
      .stacks tbody th { font-weight: 700; padding-bottom: .35rem; }
      .stacks tbody td.number { display: flex; justify-content: space-between; gap: 1rem; }
      .stacks tbody td.number::before {
        content: attr(data-label); color: var(--muted); font-weight: 400;
      }
    }
    @media (max-width: 40rem) {
      .groups .bar { display: none; }
      .groups th, .groups td { padding-right: .7rem; }
      .groups thead th { white-space: normal; }
      .rate-cell span { min-width: 0; }
      .groups .withheld { white-space: normal; }
    }

    """
}
