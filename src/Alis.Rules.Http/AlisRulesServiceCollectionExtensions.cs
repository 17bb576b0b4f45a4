using Alis.Rules.Http.Access;
using Alis.Rules.Http.Description;
using Alis.Rules.Http.Endpoints;
using Alis.Rules.Http.Requests;
using Alis.Rules.Http.Telemetry;
using Alis.Rules.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alis.Rules.Http;

/// <summary>Adds the service to a program.</summary>
public static class AlisRulesServiceCollectionExtensions
{
    /// <summary>Adds what <see cref="AlisRulesEndpointRouteBuilderExtensions.MapAlisRules"/> needs, and <see cref="RuleEngineSource"/> for replacing the rule books. The pool of threads of the process is told to keep as many more as can compute at one time, up to 256, so that others are answered meanwhile.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="configure">Sets how the service behaves; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">The services are null.</exception>
    /// <exception cref="ArgumentException">A setting is out of its bounds; the message names all that are.</exception>
    public static IServiceCollection AddAlisRules(this IServiceCollection services, Action<AlisRulesOptions>? configure = null)
    {
        var options = new AlisRulesOptions();
        configure?.Invoke(options);
        return services.AddAlisRules(options);
    }

    /// <summary>Adds the same with settings that are there already.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="options">How the service behaves; not to be changed afterwards.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A setting is out of its bounds; the message names all that are.</exception>
    public static IServiceCollection AddAlisRules(this IServiceCollection services, AlisRulesOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults().ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", faults), nameof(options));
        }

        services.AddMetrics();
        services.AddLogging();
        services.AddSingleton(options);
        services.TryAddSingleton(provider => new RuleEngineSource(options.Rules ?? RuleSet.Embedded) { Offered = provider.GetRequiredService<ServiceMeter>().Replaced });
        services.AddSingleton<ServiceMeter>();
        services.AddSingleton<CallerLimits>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<WorkLimits>();
        services.AddSingleton(_ => new BodyBudget(options.MaxBodyBytesAtOnce));
        services.AddSingleton<ApiDescription>();
        services.AddSingleton<LineEndpoint>();
        services.AddSingleton<AssessmentEndpoints>();
        services.AddSingleton<MatchEndpoint>();
        services.AddSingleton<InformationEndpoints>();
        services.AddSingleton<ApiOperations>();
        services.AddSingleton<ServiceGate>();
        return services;
    }
}
