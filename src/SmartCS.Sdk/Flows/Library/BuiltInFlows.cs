using System.Reflection;

namespace SmartCS.Sdk.Flows;

/// <summary>The flows that come with the engine, as files within it.</summary>
internal static class BuiltInFlows
{
    private const string Prefix = "SmartCS.Sdk.Flows.";

    /// <summary>Reads them.</summary>
    public static IEnumerable<FlowFile> Read(FlowParts parts)
    {
        var assembly = typeof(BuiltInFlows).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return FlowFileReader.Read($"{resource[Prefix.Length..]}.yaml", content, parts);
        }
    }
}
