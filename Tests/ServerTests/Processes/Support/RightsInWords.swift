/// Who may do what, as the documentation has it, copied here word for word and not computed: a
/// change of the program's own table must be made here too, by hand and on purpose.
enum RightsInWords {
  static let text = """
    method              saisie  plaintes  direction  administration  nobody
    status              always  always    always     always          always
    describe            always  always    always     always          always
    summary             always  always    always     always          never
    export-results      always  always    always     always          never
    deadline            always  always    always     always          never
    elapsed             always  always    always     always          never
    calendars           always  always    always     always          never
    calendar            always  always    always     always          never
    declaration         always  always    always     always          never
    receive             always  always    never      always          never
    ingest              seen    seen      never      always          never
    record              seen    seen      never      always          never
    amend               own     own       never      always          never
    void                own     own       never      always          never
    show                seen    seen      never      always          never
    explain             seen    seen      never      always          never
    report              always  always    always     always          never
    check               always  always    always     always          never
    late                seen    seen      never      always          never
    due                 seen    seen      never      always          never
    export-events       never   never     never      always          never
    export-obligations  never   never     never      always          never
    verify              never   never     never      always          never
    rebuild             never   never     never      always          never
    backup              never   never     never      always          never
    """

  /// One cell.
  struct Cell {
    let method: String
    let persona: Persona
    let right: String
    /// The roles that have any right to the method, in the table's order.
    let rolesThatMay: [String]
  }

  /// The cells, row by row.
  static let cells: [Cell] = {
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let roles = rows[0].dropFirst().map { $0 }
    let personas: [String: Persona] = [
      "saisie": .saisie, "plaintes": .plaintes, "direction": .direction,
      "administration": .administration, "nobody": .nobody,
    ]
    return rows.dropFirst().flatMap { row in
      let rights = Array(zip(roles, row.dropFirst()))
      let may = rights.filter { $0.0 != "nobody" && $0.1 != "never" }.map(\.0)
      return rights.compactMap { role, right in
        personas[role].map {
          Cell(method: row[0], persona: $0, right: right, rolesThatMay: may)
        }
      }
    }
  }()
}
