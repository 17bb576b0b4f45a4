namespace Alis.Rules.Texts;

/// <summary>How the page of what examples show looks: on a screen of any width, in the dark, and on paper.</summary>
internal static class CoverageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --back: #fff; --fore: #1c1d22; --soft: #55585f; --line: #c9ccd3; --box: #f4f5f8; --shown: #115c2d; --missing: #9b1b1b; --none: #5b5e66; --link: #0b4f8a; }
        @media (prefers-color-scheme: dark) { :root { --back: #15171c; --fore: #e7e8ec; --soft: #b3b7c1; --line: #454a55; --box: #1f2229; --shown: #86d8a0; --missing: #ffa399; --none: #b0b4be; --link: #8fc3f5; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 76rem; padding: 1rem 1.25rem 4rem; background: var(--back); color: var(--fore); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: .5rem 0 1rem; }
        h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
        h3 { font-size: 1.15rem; line-height: 1.35; margin: 0 0 .5rem; }
        h4 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
        p, ul, dl { margin: .5rem 0; }
        p, li, dd, blockquote { max-width: 46rem; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        table { border-collapse: collapse; width: 100%; font-size: .95rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
        caption span { display: block; max-width: calc(100vw - 2rem); }
        thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        th.n, td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; margin: .5rem 0 1rem; }
        .wide > table { min-width: 38rem; }
        .conditions { table-layout: fixed; }
        .conditions thead th:first-child { width: 46%; }
        .conditions tr.decision th { background: var(--box); font-weight: 600; }
        .rule { border: 1px solid var(--line); border-radius: .4rem; padding: 1rem 1.1rem; margin: 1rem 0 1.5rem; }
        blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .9rem; border-left: 4px solid var(--line); }
        blockquote p { margin: .2rem 0; }
        cite, .soft { color: var(--soft); font-style: normal; font-size: .93rem; }
        code { font: .86em/1.45 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
        dt { font-weight: 600; margin-top: .5rem; }
        dd { margin: 0 0 .3rem; max-width: none; }
        dt code { font-weight: 600; }
        details { margin: .6rem 0; }
        summary { cursor: pointer; padding: .3rem 0; }
        .shown { color: var(--shown); }
        .missing { color: var(--missing); font-weight: 600; }
        .none { color: var(--none); }
        .limits { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .8rem; }
        .limits > li { background: var(--box); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; max-width: none; min-width: 0; }
        .limits ul { margin: .3rem 0 0; padding-left: 1.1rem; font-size: .93rem; }
        svg { display: block; width: 100%; max-width: 20rem; height: auto; margin: .4rem 0; }
        svg .axis { stroke: var(--line); stroke-width: 2; }
        svg .holds { stroke: var(--fore); stroke-width: 5; }
        svg .limit { stroke: var(--fore); stroke-width: 2; }
        svg .mark { fill: var(--shown); stroke: var(--shown); stroke-width: 2; }
        svg .far { fill: var(--back); stroke: var(--shown); stroke-width: 2; }
        svg .gap { fill: var(--back); stroke: var(--missing); stroke-width: 2; stroke-dasharray: 3 2; }
        svg text { fill: var(--fore); font: 11px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
        @media (max-width: 30rem) { body { padding: .75rem .8rem 3rem; } .rule { padding: .75rem .7rem; } h1 { font-size: 1.45rem; } .wide > table { min-width: 0; font-size: .88rem; } th, td { padding: .3rem .4rem; } td.n { white-space: normal; } .conditions th, .conditions td { padding: .3rem .35rem; font-size: .88rem; hyphens: auto; overflow-wrap: anywhere; } .conditions thead th:first-child { width: 38%; } }
        @media print { :root { --back: #fff; --fore: #000; --soft: #333; --line: #999; --box: #fff; --shown: #000; --missing: #000; --none: #333; --link: #000; } body { max-width: none; padding: 0; font-size: 10pt; } table, cite, .soft, .limits ul { font-size: 9pt; } .skip, nav { display: none; } .wide { overflow: visible; } .wide > table { min-width: 0; } details::details-content { content-visibility: visible; display: block; height: auto; } tr, .limits > li, blockquote { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } .rule { border: 0; border-top: 2px solid #000; border-radius: 0; padding: .5rem 0; } }
        """;
}
