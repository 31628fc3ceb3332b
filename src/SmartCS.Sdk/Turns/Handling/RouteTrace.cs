using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>Puts together what all stages of a turn thought: screening, routing, and the handling of each request.</summary>
internal static class RouteTrace
{
    /// <summary>The stages in the order in which they were asked.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="routing">What the routing thought.</param>
    /// <param name="handled">What the handling of each request thought, in the order of the requests.</param>
    public static List<RouteStep> Of(Turn turn, RoutingResult routing, ReadOnlySpan<HandledRequest> handled)
    {
        var route = new List<RouteStep>(routing.Steps.Count + 4) { new() { Stage = RouteStages.Screening, Elapsed = turn.Screening } };
        for (var i = 0; i < routing.Steps.Count; i++)
        {
            // The handling looks at the vetted answers with more in view than the routing does: its word on them is the last.
            var step = routing.Steps[i];
            route.Add(step.Stage == RouteStages.Faq && step.Request < handled.Length && FaqStep(handled[step.Request].Reply) is { } last ? last with { Request = step.Request } : step);
        }

        for (var i = 0; i < handled.Length; i++)
        {
            foreach (var step in handled[i].Reply.Route)
            {
                if (step.Stage == RouteStages.Screening || (step.Stage == RouteStages.Faq && HasFaqStep(routing, i)))
                {
                    continue;
                }

                route.Add(i == 0 ? step : step with { Request = i });
            }
        }

        return route;
    }

    private static RouteStep? FaqStep(Reply reply)
    {
        for (var i = 0; i < reply.Route.Count; i++)
        {
            if (reply.Route[i].Stage == RouteStages.Faq)
            {
                return reply.Route[i];
            }
        }

        return null;
    }

    private static bool HasFaqStep(RoutingResult routing, int request)
    {
        for (var i = 0; i < routing.Steps.Count; i++)
        {
            if (routing.Steps[i].Stage == RouteStages.Faq && routing.Steps[i].Request == request)
            {
                return true;
            }
        }

        return false;
    }
}
