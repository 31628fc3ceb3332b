namespace SmartCS.Sdk.AfterSales;

/// <summary>
/// Decides by a merchant's clauses. Those of the kind are looked at in their order, and the first whose category, state, days and reason
/// all hold decides; without any clause of the kind the shop decides, by the states that are usual.
/// </summary>
internal static class PolicyCheck
{
    // States of the host's own are left to the shop.
    private static readonly OrderStatus[] Known =
    [
        OrderStatus.Pending, OrderStatus.PendingChanged, OrderStatus.Processed, OrderStatus.Shipped, OrderStatus.Delivered, OrderStatus.Cancelled, OrderStatus.ReturnRequested,
        OrderStatus.ExchangeRequested,
    ];

    // The nearer a clause came, the more it says of why not.
    private static readonly string[] Nearness = ["not_covered", "reason_not_covered", "status", "unknown_date", PolicyVerdict.TooLate];

    public static PolicyVerdict Decide(AfterSalesSettings settings, PolicyQuestion question)
    {
        var clauses = settings.Clauses.Where(clause => clause.Kind == question.Kind).ToList();
        if (clauses.Count == 0)
        {
            return new PolicyVerdict { Refusal = IsPossible(question, []) ? null : question.WrongStatus };
        }

        var verdicts = (question.Lines.Count > 0 ? question.Lines : question.Order.Lines).Select(line => Decide(settings, clauses, question, line)).ToList();
        if (verdicts.Count == 0)
        {
            return new PolicyVerdict { Refusal = IsPossible(question, []) ? null : question.WrongStatus };
        }

        var refused = verdicts.Find(static verdict => verdict.Refusal is not null and not PolicyVerdict.NeedsReason) ?? verdicts.Find(static verdict => verdict.Refusal is not null);
        if (refused is not null)
        {
            return refused;
        }

        // What is asked at once is sent back at once: the tightest days, all proofs, and the shopper's cost where any line has it.
        var tightest = verdicts.MinBy(static verdict => verdict.DaysLeft ?? int.MaxValue)!;
        return tightest with
        {
            Line = null,
            Freight = verdicts.Exists(static verdict => verdict.Freight == FreightPayer.Shopper) ? FreightPayer.Shopper
                : verdicts.Exists(verdict => verdict.Freight != tightest.Freight) ? FreightPayer.Unstated : tightest.Freight,
            Proofs = [.. verdicts.SelectMany(static verdict => verdict.Proofs).Distinct()],
        };
    }

    private static PolicyVerdict Decide(AfterSalesSettings settings, List<PolicyClause> clauses, PolicyQuestion question, OrderLine line)
    {
        PolicyVerdict? nearest = null;
        PolicyVerdict? needsReason = null;
        PolicyVerdict? mayForbid = null;
        foreach (var clause in clauses)
        {
            var miss = Miss(clause, question, line, out var lastDay, out var daysLeft);
            var verdict = new PolicyVerdict { Clause = clause, Line = line, LastDay = lastDay, DaysLeft = daysLeft, Proofs = clause.Proofs };
            switch (miss)
            {
                case null when clause.IsForbidding:
                    return needsReason ?? verdict with { Refusal = PolicyVerdict.Forbidden };
                case null:
                    return mayForbid ?? verdict with { Freight = FreightOf(settings, clause, question.Reason) };
                case PolicyVerdict.NeedsReason:
                    _ = clause.IsForbidding ? mayForbid ??= verdict with { Refusal = miss } : needsReason ??= verdict with { Refusal = miss };
                    break;
                default:
                    // What a clause does not forbid is no reason against it.
                    if (!clause.IsForbidding && (nearest is null || Array.IndexOf(Nearness, miss) > Array.IndexOf(Nearness, nearest.Refusal)))
                    {
                        nearest = verdict with { Refusal = miss };
                    }

                    break;
            }
        }

        var refused = needsReason ?? nearest ?? new PolicyVerdict { Refusal = "not_covered", Line = line };
        return refused.Refusal == "status" ? refused with { Refusal = question.WrongStatus } : refused;
    }

    // What keeps a clause from holding; null where it holds.
    private static string? Miss(PolicyClause clause, PolicyQuestion question, OrderLine line, out DateOnly? lastDay, out int? daysLeft)
    {
        lastDay = null;
        daysLeft = null;
        if ((clause.Categories.Count > 0 && !clause.Categories.Contains(line.Category, StringComparer.OrdinalIgnoreCase)) || clause.Except.Contains(line.Category, StringComparer.OrdinalIgnoreCase))
        {
            return "not_covered";
        }

        if (clause.Reasons.Count > 0 && question.Reason is not null && !clause.Reasons.Contains(question.Reason, StringComparer.OrdinalIgnoreCase))
        {
            return "reason_not_covered";
        }

        if (clause.IsForbidding ? clause.Statuses.Count > 0 && !clause.Statuses.Contains(question.Order.Status) : !IsPossible(question, clause.Statuses))
        {
            return "status";
        }

        if (clause.Window is { } window)
        {
            var from = clause.From == PolicyWindowStart.Delivery ? question.Order.DeliveredAt : question.Order.PlacedAt;
            if (from is null)
            {
                return "unknown_date";
            }

            var last = DayOf(from.Value, question.Zone).AddDays(window);
            var today = DayOf(question.Now, question.Zone);
            (lastDay, daysLeft) = (last, last.DayNumber - today.DayNumber);
            if (daysLeft < 0)
            {
                return PolicyVerdict.TooLate;
            }
        }

        return clause.Reasons.Count > 0 && question.Reason is null ? PolicyVerdict.NeedsReason : null;
    }

    private static bool IsPossible(PolicyQuestion question, IReadOnlyList<OrderStatus> statuses)
    {
        var status = question.Order.Status;
        return statuses.Count > 0 ? statuses.Contains(status) : question.Usual.Count > 0 ? question.Usual.Contains(status) || !Known.Contains(status) : status != OrderStatus.Cancelled;
    }

    private static FreightPayer FreightOf(AfterSalesSettings settings, PolicyClause clause, string? reason) => clause.Freight switch
    {
        FreightPayer.ByReason when reason is not null => settings.MerchantFaults.Contains(reason, StringComparer.OrdinalIgnoreCase) ? FreightPayer.Merchant : FreightPayer.Shopper,
        var freight => freight,
    };

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
