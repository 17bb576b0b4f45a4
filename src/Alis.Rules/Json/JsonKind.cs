namespace Alis.Rules.Json;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,
}
