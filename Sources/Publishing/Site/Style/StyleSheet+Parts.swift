extension StyleSheet {
  /// What pages are put together from: verdicts, cards, figures.
  static let parts = """
    .sign { flex: none; width: 1.25rem; height: 1.25rem; }
    .verdict { display: flex; align-items: center; gap: .5rem; margin: 0; font-weight: 700; }
    .verdict-on-target { color: var(--sign-good); }
    .verdict-recovering { color: var(--sign-up); }
    .verdict-slipping { color: var(--sign-down); }
    .verdict-off-target { color: var(--sign-bad); }
    .verdict-no-data { color: var(--muted); }
    .tally {
      display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0 0 1.5rem; padding: 1rem 1.5rem;
      background: var(--wash); border-radius: 4px;
    }
    .tally li { display: flex; align-items: center; gap: .6rem; list-style: none; }
    .tally strong { font-size: 1.5rem; line-height: 1.2; }
    .watch { margin: 0 0 2rem; padding: 0 1.5rem; }
    .watch p { margin: 0 0 .35rem; }
    .watch ul { margin: 0; padding: 0; }
    .watch li { display: flex; gap: .6rem; list-style: none; margin: 0 0 .35rem; }
    .watch .sign { margin-top: .18rem; width: 1.1rem; height: 1.1rem; }
    .card { padding: 1.9rem 0 1.6rem; border-top: 1px solid var(--line); }
    .cards .card:first-child { border-top: 2px solid var(--rule); }
    .card h2 { font-size: 1.15rem; margin: 0 0 1rem; text-wrap: pretty; }
    .card h2 a { color: inherit; text-decoration: none; }
    .card h2 a:hover { color: var(--link); text-decoration: underline; }
    .card-body {
      display: grid; grid-template-columns: 14.5rem minmax(0, 1fr) minmax(0, 1fr);
      gap: 1rem 2.75rem; align-items: center; justify-items: end;
    }
    .card-body .rate { justify-self: start; }
    .rate .verdict { margin: .1rem 0 .3rem; }
    .rate p { margin: 0; line-height: 1.4; }
    .rate .big { font-size: 2.5rem; font-weight: 700; line-height: 1.1; margin-bottom: .2rem; }
    .rate .quiet { font-size: .9375rem; }
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
      gap: .9rem 2rem; margin: 1.2rem 0 0;
    }
    @media (min-width: 62rem) {
      .card .facts { grid-template-columns: repeat(4, 1fr); }
      .card .facts:has(> :nth-child(5)) { grid-template-columns: 1fr 1.15fr 1.4fr .8fr 1.1fr; }
    }
    .facts dt { color: var(--muted); font-size: .875rem; line-height: 1.4; }
    .facts dd { margin: 0; line-height: 1.4; }
    .facts .whole { grid-column: 1 / -1; }
    .facts.lines { max-width: 46rem; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
    .facts.lines dt::first-letter { text-transform: uppercase; }
    .lead {
      display: grid; grid-template-columns: minmax(13rem, auto) 1fr; gap: 1rem 3rem;
      align-items: center; margin-bottom: 1.75rem;
    }
    .lead .big { font-size: 3.25rem; }
    .lead .sentence { margin: 0; font-size: 1.125rem; }
    .part > .facts {
      grid-template-columns: repeat(auto-fit, minmax(min(13.5rem, 100%), 1fr));
      margin-bottom: 1.5rem;
    }
    .part > .facts.lines { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
    .legend {
      display: flex; flex-wrap: wrap; gap: .35rem 1.75rem; margin: .75rem 0 .5rem; padding: 0;
    }
    .legend li { display: flex; align-items: center; gap: .5rem; list-style: none; }
    .key { flex: none; }
    .dashboard-key { color: var(--muted); font-size: .875rem; margin: 0 0 1.25rem; }
    .side-by-side + .quiet { margin-top: 1rem; }
    .side-by-side {
      display: grid; gap: 2rem 4rem;
      grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr));
    }
    .signals { margin: 0 0 1rem; padding: 0; max-width: 52rem; }
    .signals li { display: flex; gap: .6rem; list-style: none; margin-bottom: .4rem; }
    .signals .key { margin-top: .3rem; }
    .signals li span::first-letter { text-transform: uppercase; }
    .provisional { font-weight: 600; }
    .checks { margin: 0; padding: 0; max-width: 52rem; }
    .checks li { display: flex; gap: .75rem; list-style: none; margin-bottom: .6rem; }
    .checks .sign { margin-top: .15rem; }
    .checks strong { display: inline-block; min-width: 7rem; }
    .check-passed strong { color: var(--sign-good); }
    .check-failed strong { color: var(--sign-bad); }
    .head {
      font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace;
      font-size: .9375rem; overflow-wrap: anywhere;
    }
    .downloads { margin: 0; padding-left: 1.25rem; }
    .downloads li { margin-bottom: .35rem; }
    .notes { margin: 0; }
    .notes div { display: flex; gap: .75rem; margin-bottom: .35rem; }
    .notes dt { font-weight: 700; min-width: 1rem; }
    .notes dd { margin: 0; max-width: 46rem; }
    .notes div:target { background: var(--wash); }
    .to-fill {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: 2.5rem 4rem; margin: 2.5rem 0 0; max-width: 56rem;
    }
    .to-fill div { display: flex; flex-direction: column-reverse; }
    .to-fill dt { font-size: .875rem; color: var(--muted); padding-top: .3rem; }
    .to-fill dd { margin: 0; height: 2.25rem; border-bottom: 1px solid var(--ink); }
    @media (max-width: 62rem) {
      .card-body { grid-template-columns: 14rem minmax(0, 1fr); }
      .card-body .spark { grid-column: 2; }
    }
    @media (max-width: 40rem) {
      main { padding-top: 1.75rem; }
      .card-body { justify-items: stretch; }
      .card-body, .lead { grid-template-columns: minmax(0, 1fr); }
      .card-body .spark { grid-column: 1; }
      .tally, .watch { padding-left: 1rem; padding-right: 1rem; }
      .facts { gap: .75rem 1.5rem; }
      .checks strong { display: block; }
    }

    """
}
