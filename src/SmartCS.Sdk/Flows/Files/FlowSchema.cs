namespace SmartCS.Sdk.Flows;

/// <summary>The JSON schema of the files of flows, by which editors complete and check them.</summary>
public static class FlowSchema
{
    private const string Resource = "SmartCS.Sdk.FlowSchema";

    private static readonly Lazy<string> Schema = new(Read);

    /// <summary>The schema, draft 2020-12.</summary>
    public static string Text => Schema.Value;

    private static string Read()
    {
        using var reader = new StreamReader(typeof(FlowSchema).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
