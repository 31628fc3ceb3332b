using System.Text.Json;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Tools;

public sealed class ToolSchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", null)]
    [InlineData("""{"type":"string"}""", "1", "'x' must be of type string")]
    [InlineData("""{"type":["string","null"]}""", "null", null)]
    [InlineData("""{"type":["string","null"]}""", "true", "'x' must be of type string or null")]
    [InlineData("""{"type":"integer"}""", "3.0", null)]
    [InlineData("""{"type":"integer","minimum":1,"maximum":5}""", "6", "'x' must be from 1 to 5")]
    [InlineData("""{"type":"number","exclusiveMinimum":0}""", "0", "'x' must be from 0 to Infinity")]
    [InlineData("""{"enum":["a","b"]}""", "\"b\"", null)]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "'x' must be one of \"a\", \"b\"")]
    [InlineData("""{"const":7}""", "8", "'x' must be one of 7")]
    [InlineData("""{"type":"string","minLength":2,"maxLength":3}""", "\"a\"", "'x' has 1 characters; allowed are 2 to 3")]
    [InlineData("""{"type":"string","pattern":"^[A-Z]-\\d+$"}""", "\"A-12\"", null)]
    [InlineData("""{"type":"string","pattern":"^[A-Z]-\\d+$"}""", "\"12\"", "'x' must match ^[A-Z]-\\d+$")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"maxItems":2}""", "[1,\"2\"]", "'x[1]' must be of type integer")]
    [InlineData("""{"type":"array","maxItems":2}""", "[1,2,3]", "'x' has 3 items; allowed are 0 to 2")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"],"additionalProperties":false}""", "{}", "'x.a' is missing")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"boolean"}},"additionalProperties":false}""", "{\"b\":1}", "'x.b' is not known")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "{\"b\":1}", "'x.b' must be of type string")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "1", null)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "true", "'x' fits none of the allowed forms")]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1", "'x' must fit exactly one of the allowed forms")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "3", "'x' must be from -Infinity to 2")]
    [InlineData("""{"$ref":"#/$defs/positive"}""", "0", "'x' must be from 1 to Infinity")]
    [InlineData("""{"$ref":"#/$defs/missing"}""", "0", null)]
    [InlineData("""{"$ref":"#/$defs/tree"}""", "{\"left\":{\"left\":{\"left\":5}}}", "'x.left.left.left' must be of type object")]
    [InlineData("false", "1", "'x' must be of type ")]
    public void FindProblem_OfOneArgument_IsWhatTheSchemaSays(string schema, string value, string? problem)
    {
        var whole = """{"type":"object","properties":{"x":SCHEMA},"$defs":{"positive":{"minimum":1},"tree":{"type":"object","properties":{"left":{"$ref":"#/$defs/tree"}}}}}""";
        var compiled = ToolSchema.Compile(Parse(whole.Replace("SCHEMA", schema, StringComparison.Ordinal)));

        Assert.Equal(problem, compiled.FindProblem(new Dictionary<string, object?> { ["x"] = Parse(value) }));
    }

    [Fact]
    public void FindProblem_NestedWithoutEnd_IsRefusedWithoutOverflow()
    {
        var compiled = ToolSchema.Compile(Parse("""{"properties":{"x":{"$ref":"#/$defs/loop"}},"$defs":{"loop":{"$ref":"#/$defs/loop"}}}"""));

        Assert.Equal("'x' is nested too deeply", compiled.FindProblem(new Dictionary<string, object?> { ["x"] = 1 }));
    }

    [Theory]
    [InlineData(null, "argument 'x' is missing")]
    [InlineData("y", "argument 'x' is missing")]
    [InlineData("x", null)]
    public void FindProblem_RequiredArgument_MustBeThere(string? name, string? problem)
    {
        var compiled = ToolSchema.Compile(Parse("""{"properties":{"x":{}},"required":["x"]}"""));

        Assert.Equal(problem, compiled.FindProblem(name is null ? null : new Dictionary<string, object?> { [name] = 1 }));
    }

    [Fact]
    public void FindProblem_ClosedSchema_NamesWhatIsKnown()
    {
        var compiled = ToolSchema.Compile(Parse("""{"properties":{"order":{}},"additionalProperties":false}"""));

        Assert.Equal("argument 'ordre' is not known; known are order", compiled.FindProblem(new Dictionary<string, object?> { ["ordre"] = "A" }));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
