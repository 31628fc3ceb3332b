namespace SmartCS.Sdk.Flows;

/// <summary>Flows cannot be used as they are defined; raised when the host starts, or at first use where no host does.</summary>
public sealed class FlowDefinitionException : SmartCustomerServiceException
{
    private const int MaxListed = 50;

    /// <summary>Creates the failure.</summary>
    /// <param name="problems">Everything that is wrong.</param>
    public FlowDefinitionException(IReadOnlyList<FlowProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that is wrong; the message lists the first of them.</summary>
    public IReadOnlyList<FlowProblem> Problems { get; }

    private static string Describe(IReadOnlyList<FlowProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var more = problems.Count > MaxListed ? $"{Environment.NewLine}- and {problems.Count - MaxListed} more" : string.Empty;
        return $"The flows have {problems.Count} problem(s):{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", problems.Take(MaxListed))}{more}";
    }
}
