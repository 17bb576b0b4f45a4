using Alis.Rules.Http.Description;
using Alis.Rules.Http.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alis.Rules.Http;

/// <summary>Maps the service into the addresses of a program.</summary>
public static class AlisRulesEndpointRouteBuilderExtensions
{
    /// <summary>Maps <c>/v1/validate</c>, <c>/v1/deadlines</c>, <c>/v1/agreement</c>, <c>/v1/match</c>, <c>/v1/rulebooks</c>, <c>/openapi/v1.json</c>, <c>/docs</c>, <c>/health</c> and <c>/health/ready</c>.</summary>
    /// <param name="endpoints">Where; a group maps them below its own address.</param>
    /// <returns>All of them, for what the program wants of each, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AlisRulesServiceCollectionExtensions"/> added nothing.</exception>
    public static IEndpointConventionBuilder MapAlisRules(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var gate = endpoints.ServiceProvider.GetRequiredService<ServiceGate>();
        var operations = endpoints.ServiceProvider.GetRequiredService<ApiOperations>().All;
        endpoints.ServiceProvider.GetRequiredService<ApiDescription>().Operations = operations;
        var group = endpoints.MapGroup("");
        foreach (var operation in operations)
        {
            group.Map(operation.Path, gate.Guard(operation.Id, operation.Methods, operation.Answer, operation.IsOpen)).WithDisplayName(operation.Id);
        }

        return group;
    }

    /// <summary>Answers what no other address of a program takes with a problem; only for a program that is nothing but this service.</summary>
    internal static void MapNothingElse(this IEndpointRouteBuilder endpoints)
    {
        var gate = endpoints.ServiceProvider.GetRequiredService<ServiceGate>();
        var known = string.Join(", ", endpoints.ServiceProvider.GetRequiredService<ApiOperations>().All.Select(static o => o.Path));
        var answer = gate.Guard("none", [], _ => Task.CompletedTask, notFound: known);

        // Without a pattern of its own a fallback would leave out what looks like a file.
        endpoints.MapFallback("{*path}", answer);
    }
}
