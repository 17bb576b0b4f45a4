using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Alis.Rules.Http;
using Alis.Rules.Http.Access;
using Alis.Rules.Http.Lines;
using Alis.Rules.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Alis.Rules.Cli.Commands;

/// <summary><c>serve --urls URL</c>: the service over HTTP, until it is told to end.</summary>
internal sealed class ServeCommand : ToolCommand
{
    public const string Name = "serve";

    private const string DefaultUrl = "http://127.0.0.1:8080";

    private readonly Option<string[]> _urls;
    private readonly Option<string> _rules;
    private readonly Option<string> _watch;
    private readonly Option<string> _apiKeys;
    private readonly Option<string> _jwtKeys;
    private readonly Option<string> _jwtIssuer;
    private readonly Option<string> _jwtAudience;
    private readonly Option<string> _certificate;
    private readonly Option<string> _receiptKey;
    private readonly Option<string> _maxBody;
    private readonly Option<string> _maxLine;
    private readonly Option<string> _timeout;
    private readonly Option<string> _concurrent;
    private readonly Option<string> _waiting;
    private readonly Option<string> _streams;
    private readonly Option<string> _workers;
    private readonly Option<string> _rate;
    private readonly Option<string> _refusals;
    private readonly Option<string> _maxDepth;
    private readonly Option<string> _drain;

    public ServeCommand(Language language)
        : base(Name, new Words("Svar på forespørsler over HTTP, på denne maskinen om ikke annet er sagt.", "Svar på førespurnader over HTTP, på denne maskina om ikkje anna er sagt.", "Answer requests over HTTP, on this machine unless told otherwise."), language)
    {
        var (file, number) = (new Words("FIL", "FIL", "FILE"), new Words("ANTALL", "TAL", "NUMBER"));
        _urls = new Option<string[]>("--urls") { HelpName = "URL", Arity = ArgumentArity.OneOrMore, Description = new Words($"Adressene det svares på; ellers {DefaultUrl}. Andre adresser enn maskinens egne krever nøkler eller tokener.", $"Adressene det blir svara på; elles {DefaultUrl}. Andre adresser enn dei til maskina sjølv krev nøklar eller token.", $"The addresses to answer on; otherwise {DefaultUrl}. Addresses other than the machine's own require keys or tokens.").In(language) };
        _rules = CommonOptions.Rules(language);
        _watch = new Option<string>("--watch") { Arity = ArgumentArity.Zero, Description = new Words("Les mappen med regelverk på nytt når noe i den endres (alltid ved signalet HUP).", "Les mappa med regelverk på nytt når noko i henne blir endra (alltid ved signalet HUP).", "Read the folder of rule books again when something in it changes (always upon the signal HUP).").In(language) };
        _apiKeys = Text("--api-keys", file, new Words("Fil med nøkler som godtas i X-Api-Key: på hver linje et navn og SHA-256 av nøkkelen.", "Fil med nøklar som blir godtekne i X-Api-Key: på kvar linje eit namn og SHA-256 av nøkkelen.", "File of keys that are accepted in X-Api-Key: on each line a name and the SHA-256 of the key."));
        _jwtKeys = Text("--jwt-keys", file, new Words("Fil med de offentlige nøklene (JSON Web Key Set) til tokener i Authorization: Bearer.", "Fil med dei offentlege nøklane (JSON Web Key Set) til token i Authorization: Bearer.", "File of the public keys (JSON Web Key Set) of tokens in Authorization: Bearer."));
        _jwtIssuer = Text("--jwt-issuer", new Words("TEKST", "TEKST", "TEXT"), new Words("Utstederen av tokenene (iss).", "Utstedaren av tokena (iss).", "The issuer of tokens (iss)."));
        _jwtAudience = Text("--jwt-audience", new Words("TEKST", "TEKST", "TEXT"), new Words("Hvem tokenene er til (aud).", "Kven tokena er til (aud).", "Whom tokens are for (aud)."));
        _certificate = Text("--certificate", file, new Words("Fil med sertifikat og privat nøkkel (PEM) for adresser med https.", "Fil med sertifikat og privat nøkkel (PEM) for adresser med https.", "File of the certificate and its private key (PEM) for addresses with https."));
        _receiptKey = ReceiptKey.Option(language);
        _maxBody = Text("--max-body", new Words("BYTE", "BYTE", "BYTES"), new Words("Det meste en forespørsel kan inneholde; ellers 16777216.", "Det meste ein førespurnad kan innehalde; elles 16777216.", "The most that a request may hold; otherwise 16777216."));
        _maxLine = Text("--max-line", new Words("BYTE", "BYTE", "BYTES"), new Words("Den lengste linjen i en strøm; ellers 4194304.", "Den lengste linja i ein straum; elles 4194304.", "The longest line of a stream; otherwise 4194304."));
        _timeout = Text("--timeout", new Words("SEKUNDER", "SEKUND", "SECONDS"), new Words("Hvor lenge en forespørsel kan ta; ellers 30.", "Kor lenge ein førespurnad kan ta; elles 30.", "How long a request may take; otherwise 30."));
        _concurrent = Text("--concurrent", number, new Words("Hvor mange forespørsler det arbeides med på én gang; ellers to for hver kjerne.", "Kor mange førespurnader det blir arbeidd med på éin gong; elles to for kvar kjerne.", "How many requests are worked on at one time; otherwise two for each core."));
        _waiting = Text("--waiting", number, new Words("Hvor mange forespørsler som kan vente; ellers 256.", "Kor mange førespurnader som kan vente; elles 256.", "How many requests may wait; otherwise 256."));
        _streams = Text("--streams", number, new Words("Hvor mange strømmer av linjer som kan være åpne; ellers 8.", "Kor mange straumar av linjer som kan vere opne; elles 8.", "How many streams of lines may be open; otherwise 8."));
        _workers = Text("--workers", number, new Words("Hvor mange tråder som arbeider med én strøm; ellers én for hver kjerne.", "Kor mange trådar som arbeider med éin straum; elles éin for kvar kjerne.", "How many threads work on one stream; otherwise one for each core."));
        _rate = Text("--rate", number, new Words("Hvor mange forespørsler én avsender kan sende på én gang, og så i hvert minutt; ellers 6000.", "Kor mange førespurnader éin avsendar kan sende på éin gong, og så i kvart minutt; elles 6000.", "How many requests one caller may make at once, and then in each minute; otherwise 6000."));
        _refusals = Text("--refusals", number, new Words("Hvor mange ganger i minuttet én adresse kan vise en nøkkel eller et token som ikke godtas; ellers 60.", "Kor mange gonger i minuttet éi adresse kan vise ein nøkkel eller eit token som ikkje blir godteke; elles 60.", "How many times in a minute one address may show a key or token that is refused; otherwise 60."));
        _maxDepth = Text("--max-depth", number, new Words("Hvor mange nivåer av objekter og lister en tekst kan ha; ellers 64.", "Kor mange nivå av objekt og lister ein tekst kan ha; elles 64.", "How many levels of objects and lists a text may have; otherwise 64."));
        _drain = Text("--drain", new Words("SEKUNDER", "SEKUND", "SECONDS"), new Words("Hvor lenge tjenesten svarer videre etter at den er bedt om å slutte, mens /health/ready svarer 503; ellers 0.", "Kor lenge tenesta svarar vidare etter at ho er beden om å slutte, medan /health/ready svarar 503; elles 0.", "For how long the service goes on answering once it is told to end, while /health/ready answers 503; otherwise 0."));
        Take([], _urls, _rules, _watch, _apiKeys, _jwtKeys, _jwtIssuer, _jwtAudience, _certificate, _receiptKey, _maxBody, _maxLine, _timeout, _concurrent, _waiting, _streams, _workers, _rate, _refusals, _maxDepth, _drain);

        Option<string> Text(string name, Words value, Words about) => new(name) { HelpName = value.In(language), Description = about.In(language) };
    }

    protected override int Run(ParseResult result, Terminal terminal, bool json)
    {
        var urls = result.GetValue(_urls) is { Length: > 0 } given ? given.SelectMany(static u => u.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray() : [DefaultUrl];
        if (urls.Length == 0)
        {
            throw new ToolException(ToolTexts.NotAnAddress(""));
        }

        if (Array.Find(urls, static u => !AlisRulesServer.IsAddress(u)) is { } wrong)
        {
            throw new ToolException(ToolTexts.NotAnAddress(wrong));
        }

        var folder = result.GetValue(_rules);
        if (folder is null && result.GetResult(_watch) is not null)
        {
            throw new ToolException(ToolTexts.NeededTogether("`--watch` / `--rules`"));
        }

        var options = Options(result, terminal);
        if (options.ApiKeys.Count == 0 && options.Tokens is null && Array.Find(urls, static u => !AlisRulesServer.IsOfThisMachine(u)) is { } open)
        {
            throw new ToolException(ToolTexts.Unprotected(open));
        }

        var certificate = CertificateOf(result.GetValue(_certificate));
        if (certificate is null && Array.Exists(urls, static u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ToolException(ToolTexts.NeededTogether("`https:` / `--certificate`"));
        }

        if (LoadRules(folder, terminal, json) is not { } rules)
        {
            return ExitCode.BadInput;
        }

        options.Rules = rules;
        using var app = AlisRulesServer.Create(urls, options, certificate, logging => logging.AddTerminal(terminal));
        using var reloads = new RulesReload(folder, result.GetResult(_watch) is not null, app.Services.GetRequiredService<RuleEngineSource>(), terminal, Language);
        Serve(app, urls, terminal);
        return ExitCode.Good;
    }

    private void Serve(WebApplication app, string[] urls, Terminal terminal)
    {
        try
        {
            app.StartAsync(terminal.Ending).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new ToolException(ToolTexts.CannotListen(string.Join(", ", urls)));
        }

        // Where a port was left to the machine, the one it chose.
        terminal.WriteError($"{ToolTexts.Listening(string.Join(", ", app.Urls)).In(Language)}\n");
        app.WaitForShutdownAsync(terminal.Ending).GetAwaiter().GetResult();
    }

    private AlisRulesOptions Options(ParseResult result, Terminal terminal)
    {
        var options = new AlisRulesOptions { ReceiptKey = ReceiptKey.Of(result.GetValue(_receiptKey), terminal), Tokens = TokensOf(result, terminal) };
        options.MaxBodyBytes = Numbers.Of(result, _maxBody, 1, 1 << 30) ?? options.MaxBodyBytes;
        options.MaxBodyBytesAtOnce = Math.Max(options.MaxBodyBytesAtOnce, options.MaxBodyBytes);
        options.MaxLineBytes = Numbers.Of(result, _maxLine, 1, LineOptions.MostLineBytes) ?? options.MaxLineBytes;
        options.RequestTimeout = Numbers.Of(result, _timeout, 1, 86_400) is { } seconds ? TimeSpan.FromSeconds(seconds) : options.RequestTimeout;
        options.MaxConcurrentWork = Numbers.Of(result, _concurrent, 1, 10_000) ?? options.MaxConcurrentWork;
        options.MaxWaiting = Numbers.Of(result, _waiting, 0, 1_000_000) ?? options.MaxWaiting;
        options.MaxStreams = Numbers.Of(result, _streams, 1, 10_000) ?? options.MaxStreams;
        options.LineWorkers = Numbers.Of(result, _workers, 1, 1024) ?? options.LineWorkers;
        options.RequestsPerMinute = Numbers.Of(result, _rate, 1, int.MaxValue) ?? options.RequestsPerMinute;
        options.RefusalsPerMinute = Numbers.Of(result, _refusals, 1, int.MaxValue) ?? options.RefusalsPerMinute;
        options.MaxDepth = Numbers.Of(result, _maxDepth, 1, AlisRulesOptions.MostDepth) ?? options.MaxDepth;
        options.DrainTime = TimeSpan.FromSeconds(Numbers.Of(result, _drain, 0, 3600) ?? 0);
        if (result.GetValue(_apiKeys) is { } path)
        {
            AccessFiles.ReadKeys(path, options.ApiKeys, terminal);
        }

        return options;
    }

    private TokenTrust? TokensOf(ParseResult result, Terminal terminal)
    {
        var (keys, issuer, audience) = (result.GetValue(_jwtKeys), result.GetValue(_jwtIssuer), result.GetValue(_jwtAudience));
        if (keys is null && issuer is null && audience is null)
        {
            return null;
        }

        return keys is not null && !string.IsNullOrWhiteSpace(issuer) && !string.IsNullOrWhiteSpace(audience)
            ? AccessFiles.ReadTrust(keys, issuer, audience, terminal)
            : throw new ToolException(ToolTexts.NeededTogether($"`{_jwtKeys.Name}` / `{_jwtIssuer.Name}` / `{_jwtAudience.Name}`"));
    }

    private static X509Certificate2? CertificateOf(string? path)
    {
        try
        {
            return path is null ? null : X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ToolTexts.NotACertificate(path!));
        }
    }
}
