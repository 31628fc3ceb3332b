using System.Text;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>Reads flows from texts.</summary>
internal static class FlowYaml
{
    public static FlowFile Read(string yaml, string file = "test.yaml") => FlowFileReader.Read(file, Encoding.UTF8.GetBytes(yaml), StubParts.Shop);

    public static CompiledFlow Compile(string yaml)
    {
        var file = Read(yaml);
        Xunit.Assert.Equal([], file.Problems.Select(static problem => problem.ToString()));
        return file.Flow!;
    }
}
