extension StyleSheet {
  /// What changes on paper.
  static let paper = """
    @page {
      margin: 16mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; }
    }
    @page broad { size: landscape; margin: 12mm 14mm 14mm; }
    @media print {
      html { font-size: 10pt; }
      body { line-height: 1.4; }
      .page-annual { page: broad; }
      .banner nav, .neighbours, .skip, .part:has(.downloads) { display: none; }
      .wide, main { max-width: none; padding: 0; }
      .banner { background: none; color: var(--banner); border-bottom: 1.5pt solid var(--banner); }
      .banner .wide { padding: 0 0 2mm; }
      main { padding: 5mm 0 0; }
      h1 { font-size: 17pt; }
      h2 { font-size: 12.5pt; margin-bottom: 3mm; }
      .card h2 { font-size: 11pt; }
      .opening { margin-bottom: 5mm; }
      a, summary { color: inherit; text-decoration: none; }
      h1, h2, h3, caption, summary, thead, tbody tr:first-child { break-after: avoid; }
      thead { display: table-header-group; break-inside: avoid; }
      tbody tr:nth-last-child(-n + 2), .page-annual .part, .page-annual .part + .quiet {
        break-before: avoid;
      }
      p, li, dd { orphans: 3; widows: 3; }
      .card, figure, tr, .tally, .watch, .facts div, .lead, .legend, .to-fill, .checks li, .notes {
        break-inside: avoid;
      }
      .part { margin-top: 7mm; padding-top: 4mm; }
      .page-evidence .part, .groups { break-inside: avoid; }
      .to-fill { break-before: avoid; }
      .page-annual .part { margin-top: 3mm; padding-top: 0; }
      .page-annual .quiet { font-size: 8pt; max-width: none; }
      .page-annual .foot { margin-top: 3mm; padding-top: 2mm; }
      .page-annual .foot p { margin-bottom: .5mm; max-width: none; }
      .notes div { margin-bottom: .5mm; }
      .card { padding: 4mm 0 3mm; }
      .card-body { grid-template-columns: 46mm minmax(0, 1fr) minmax(0, 1fr); gap: 2mm 6mm; }
      .card-body .spark { grid-column: auto; }
      .card h2 { margin-bottom: 2mm; }
      .rate .big { font-size: 20pt; }
      .facts { margin-top: 3mm; gap: 2mm 6mm; grid-template-columns: repeat(5, 1fr); }
      .facts dt, .facts dd { font-size: 8.5pt; }
      .page-evidence .facts { grid-template-columns: repeat(3, 1fr); }
      .scrolls { overflow: visible; }
      .chart, .heat { min-width: 0; max-width: 100%; }
      .ruled { min-width: 0; }
      .ruled th, .ruled td { padding: 1.2mm 2.4mm 1.2mm 0; font-size: 8.5pt; }
      .ruled .indicator { min-width: 46mm; }
      .ruled .promise { min-width: 72mm; }
      .page-annual .opening { margin-bottom: 3mm; }
      .plain { font-size: 8.5pt; }
      .plain th, .plain td { padding: .8mm 3mm .8mm 0; }
      .matrix .plain { font-size: 6.5pt; }
      .matrix .plain th, .matrix .plain td { padding-right: 1.2mm; }
      .matrix .plain .promise { min-width: 28mm; }
      .dense { font-size: 7pt; }
      .dense th, .dense td { padding: .35mm 2.5mm .35mm 0; }
      .signs td:last-child { min-width: 0; }
      .signs th { min-width: 0; max-width: none; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; font-weight: 700; }
      .foot { background: none; padding: 3mm 0 0; margin-top: 6mm; font-size: 8pt; }
      .watch { padding: 0 4mm; margin-bottom: 4mm; }
      .tally { background: none; border: 1pt solid var(--line); padding: 2mm 4mm; }
      svg, .tally { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
