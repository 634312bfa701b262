extension StyleSheet {
  /// Pictures: their colours are the page's, so that they follow its scheme.
  static let drawings = """
    svg { display: block; overflow: visible; }
    svg text { font-family: inherit; }
    figure { margin: 0 0 1rem; }
    figcaption { margin-top: .5rem; font-size: .9375rem; }
    .strip, .spark { width: 100%; max-width: 26rem; height: auto; }
    .parts { width: 100%; max-width: 62rem; height: auto; }
    .chart { width: 100%; min-width: 42rem; max-width: 62rem; height: auto; }
    .heat { min-width: 48rem; max-width: 68rem; }
    .words { font-size: 12px; fill: var(--muted); font-variant-numeric: tabular-nums; }
    .chart .words { font-size: 13px; }
    .heat .words { font-size: 10px; }
    .words.strong { fill: var(--ink); font-weight: 600; }
    .words.goal-words { fill: var(--goal); font-weight: 600; }
    .axis { stroke: var(--shape-edge); stroke-width: 1; }
    .tick { stroke: var(--shape-edge); stroke-width: 1; }
    .grid { stroke: var(--line); stroke-width: .75; }
    .leader { stroke: var(--shape-edge); stroke-width: .75; }
    .goal { stroke: var(--goal); stroke-width: 1.75; stroke-dasharray: 6 3; fill: none; }
    .strip .goal, .bar .goal, .key-goal {
      stroke: var(--goal); stroke-width: 2.5; stroke-dasharray: none;
    }
    .mean { stroke: var(--muted); stroke-width: 1.25; }
    .limit { stroke: var(--shape-edge); stroke-width: 1; stroke-dasharray: 2 3; }
    .band { fill: var(--band); }
    .range { fill: var(--range); }
    .rate-dot { fill: var(--trace); stroke: var(--paper); stroke-width: 2; }
    .trace { fill: none; stroke: var(--trace); stroke-width: 1.75; stroke-linejoin: round; }
    .month { fill: var(--trace); stroke: var(--paper); stroke-width: 1; }
    .month.below { fill: var(--late); }
    .month.running { fill: var(--paper); stroke: var(--trace); stroke-width: 1.5; }
    .month.running.below { stroke: var(--late); }
    .ordinary { fill: var(--trace); stroke: var(--paper); stroke-width: 1.5; }
    .signal { fill: var(--signal); stroke: var(--paper); stroke-width: 1.25; }
    .signal-near { fill: var(--paper); stroke: var(--signal); stroke-width: 2.5; }
    .part-on-time { fill: var(--on-time); }
    .part-late { stroke: var(--late); stroke-width: 1; }
    .part-open { stroke: var(--open); stroke-width: 1; }
    .late-ground { fill: var(--late-ground); }
    .late-line { stroke: var(--late); stroke-width: 3.5; }
    .open-ground { fill: var(--open-ground); }
    .open-line { stroke: var(--open); stroke-width: 2; }
    .closed-ground { fill: var(--paper); }
    .closed-line { stroke: var(--day-closed); stroke-width: 1.5; }
    .day-all { fill: var(--day-all); stroke: var(--on-time); stroke-width: 1; }
    .day-few { fill: var(--day-few); stroke: var(--day-few); stroke-width: 1; }
    .day-many { fill: var(--day-many); stroke: var(--day-many); stroke-width: 1; }
    .day-nothing { fill: var(--paper); stroke: var(--shape-edge); stroke-width: .75; }
    .day-coming { fill: none; stroke: var(--shape-edge); stroke-width: 1; stroke-dasharray: 2 2; }
    .day-withheld { fill: var(--wash); stroke: var(--shape-edge); stroke-width: .75; }
    .day-dash { stroke: var(--muted); stroke-width: 1; }
    .day-mark { fill: var(--paper); }
    .sign-ground { fill: currentColor; }
    .sign-mark {
      fill: none; stroke: var(--sign-mark); stroke-width: 2.2; stroke-linecap: round;
      stroke-linejoin: round;
    }
    .sign-hollow { fill: none; stroke: currentColor; stroke-width: 1.75; }
    .sign-dash { stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
    .sign-on-target { color: var(--sign-good); }
    .sign-recovering { color: var(--sign-up); }
    .sign-slipping { color: var(--sign-down); }
    .sign-off-target { color: var(--sign-bad); }
    .sign-no-data { color: var(--muted); }
    @media (forced-colors: active) {
      .sign-ground { fill: CanvasText; }
      .sign-mark { stroke: Canvas; }
    }

    """
}
