extension StyleSheet {
  /// The page, its banner and its foot.
  static let frame = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 "Open Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word;
    }
    .wide, main { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
    h1, h2, h3 { line-height: 1.25; text-wrap: balance; color: var(--ink); }
    h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.35rem); font-weight: 700; margin: 0; }
    h2 { font-size: 1.4rem; font-weight: 700; margin: 0 0 1rem; }
    h3 { font-size: 1.05rem; font-weight: 700; margin: 2rem 0 .5rem; }
    p { margin: 0 0 .75rem; max-width: 46rem; }
    a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
    a:hover { text-decoration-thickness: .14em; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
    strong { font-weight: 700; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .quiet { color: var(--muted); font-size: .9375rem; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus {
      left: 1rem; top: .5rem; z-index: 1; padding: .5rem 1rem; background: var(--paper);
      color: var(--link);
    }
    .banner { background: var(--banner); color: var(--on-banner); }
    .banner .wide {
      display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
      gap: .5rem 2.5rem; padding-top: .9rem; padding-bottom: .9rem;
    }
    .organization { margin: 0; font-weight: 600; line-height: 1.35; max-width: 34rem; }
    .banner ul { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 0; padding: 0; }
    .banner li { list-style: none; }
    .banner a {
      display: block; padding: .3rem 0; color: var(--on-banner); text-decoration: none;
      border-bottom: 2px solid transparent;
    }
    .banner a:hover, .banner a[aria-current] { border-bottom-color: currentColor; }
    .banner a:focus-visible { outline-color: var(--on-banner); }
    main { padding-top: 2.75rem; padding-bottom: 4rem; }
    .opening { margin-bottom: 2.25rem; }
    .opening h1 { max-width: 60rem; }
    .page-standard h1 { font-size: clamp(1.4rem, 1.15rem + 1.2vw, 1.9rem); }
    .period { margin: .6rem 0 0; color: var(--muted); }
    .lede { font-size: 1.125rem; margin-bottom: 1.5rem; }
    .foot {
      border-top: 1px solid var(--line); background: var(--wash); color: var(--muted);
      font-size: .875rem; padding: 1.75rem 0 2.25rem;
    }
    .foot p { max-width: 60rem; margin-bottom: .5rem; }
    .part { margin-top: 3.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .opening + .part, .lede + .part { margin-top: 1.5rem; }
    .page-annual .part { margin-top: 1.25rem; padding-top: 0; border-top: 0; }
    .page-annual .part h2 { font-size: 1rem; margin-bottom: .4rem; }
    .neighbours {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      gap: 1rem 3rem; margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line);
    }
    .neighbours a { text-decoration: none; }
    .neighbours a:hover span + span { text-decoration: underline; }
    .neighbours span { display: block; }

    """
}
