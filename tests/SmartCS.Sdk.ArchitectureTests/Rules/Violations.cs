using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.Rules;

/// <summary>Says in full what breaks a rule; the framework's own assertions shorten lists.</summary>
internal static class Violations
{
    /// <summary>Fails with one line for each violation.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var lines = violations.ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
