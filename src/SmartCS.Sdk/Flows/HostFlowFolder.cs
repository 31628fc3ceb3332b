namespace SmartCS.Sdk.Flows;

/// <summary>A folder of the host with a file for each flow.</summary>
/// <param name="Path">The folder.</param>
internal sealed record HostFlowFolder(string Path);
