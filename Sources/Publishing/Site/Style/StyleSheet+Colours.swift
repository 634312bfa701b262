extension StyleSheet {
  /// Blues and greys as Québec's public sites have them, and the same for dark screens. Words have
  /// a contrast of 4.5 at least with what they stand on, shapes of 3.
  static let colours = """

    :root {
      --paper: #ffffff; --wash: #f3f6f9; --line: #c9d1da; --rule: #223654;
      --ink: #1c2733; --muted: #4c5968; --link: #095797; --banner: #223654; --on-banner: #ffffff;
      --trace: #095797; --on-time: #4a86b0; --late: #b3381b; --late-ground: #fbe3da;
      --open: #6b778a; --open-ground: #f3f6f9; --range: #a9b7c6; --band: #e9f0f6;
      --goal: #223654; --shape-edge: #7b8794; --signal: #8a2a6b; --focus: #b35900;
      --day-all: #c4dced; --day-few: #5a92ba; --day-many: #1b3a5c; --day-closed: #7b8794;
      --sign-good: #2b6a34; --sign-up: #095797; --sign-down: #8a5500; --sign-bad: #b02a18;
      --sign-mark: #ffffff;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #141d28; --wash: #1d2937; --line: #3d4b5c; --rule: #8fb4d6;
        --ink: #e9eef4; --muted: #b3bfcc; --link: #8cc4f2; --banner: #0d1520;
        --trace: #8cc4f2; --on-time: #4f93c4; --late: #ff9b78; --late-ground: #45281f;
        --open: #93a1b1; --open-ground: #1d2937; --range: #5f7388; --band: #203246;
        --goal: #f2f6fa; --shape-edge: #8a97a6; --signal: #f0a3d4; --focus: #ffc27a;
        --day-all: #1f3d57; --day-few: #4f93c4; --day-many: #d6e9f8; --day-closed: #8a97a6;
        --sign-good: #86d08f; --sign-up: #8cc4f2; --sign-down: #f2c06b; --sign-bad: #ff9b8c;
        --sign-mark: #141d28;
      }
    }

    """
}
